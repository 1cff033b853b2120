import { bracketed, type CitationNumber } from '../citation-numbers.ts'
import type { FindImage } from '../find-image.ts'
import { mentionText } from '../mentions.ts'
import { safeHref } from '../safe-href.ts'
import { proposedOn } from '../suggested.ts'
import type { TextNode } from '../text-node.ts'
import type { Face } from './faces.ts'
import { colours } from './look.ts'
import type { Run } from './runs.ts'

/** How words are set before their marks. */
export type Setting = { face: Face; size: number; colour: string }

/** What runs need to know of the document that they stand in. */
export type RunContext = {
  number: CitationNumber
  /** The word for an image. */
  image: string
  findImage: FindImage
  /** What is said where an image does not travel along. */
  imageMissing: string
  /** Takes in a note and gives its number. */
  note: (content: readonly TextNode[]) => number
}

/** The place in a document to which the citation of a source leads. */
export const sourcePlace = (number: number) => `source-${number}`

/** The inline content of a line as runs: marks become faces and lines, citations and notes numbers. */
export function runsOf(nodes: readonly TextNode[], setting: Setting, context: RunContext): Run[] {
  return nodes.flatMap((node): Run[] => {
    if (node.type === 'text') return [markedRun(node, setting)]
    if (node.type === 'mention') {
      return [{ ...setting, ...proposedLines(node), text: mentionText(node) }]
    }
    if (node.type === 'hardBreak') return [{ ...setting, text: '\n' }]
    if (node.type === 'footnote') {
      const note = context.note(node.content ?? [])
      return [{ ...noteCall(note, setting), ...proposedLines(node) }]
    }
    if (node.type === 'citation') {
      const number = context.number(node)
      const text = bracketed(number)
      const lines = proposedLines(node)
      if (number === undefined) return [{ ...setting, ...lines, text }]
      return [
        {
          ...setting,
          ...lines,
          text,
          colour: colours.accent,
          target: { place: sourcePlace(number) },
        },
      ]
    }
    return runsOf(node.content ?? [], setting, context)
  })
}

// What stands among words is underlined and struck as they are.
function proposedLines(node: TextNode): Pick<Run, 'underline' | 'strike'> {
  const { insertion, deletion } = proposedOn(node)
  return { underline: insertion !== null, strike: deletion !== null }
}

function noteCall(note: number, { face, size, colour }: Setting): Run {
  return { text: String(note), face, size: size * 0.68, rise: size * 0.34, colour, note }
}

function markedRun(node: TextNode, setting: Setting): Run {
  const marks = new Set((node.marks ?? []).map(({ type }) => type))
  const link = (node.marks ?? []).find(({ type }) => type === 'link')
  const href = link === undefined ? null : safeHref(link.attrs?.href)
  return {
    ...setting,
    text: (node.text ?? '').replace(/\p{Cc}/gu, ' '),
    face: {
      ...setting.face,
      bold: setting.face.bold || marks.has('bold'),
      italic: setting.face.italic || marks.has('italic'),
    },
    underline: marks.has('underline') || marks.has('insertion'),
    strike: marks.has('strike') || marks.has('deletion'),
    ...(href === null ? {} : { colour: colours.accent, target: { href } }),
  }
}
