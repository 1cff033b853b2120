import { factsOf, isFingerprint } from '../facts-of.ts'
import { sectionTitle } from '../section-title.ts'
import { hasSuggestions } from '../suggested.ts'
import { bodyFlow, type Flow } from './flow.ts'
import { colours, column, sans, sansBold, serif, sizes } from './look.ts'
import { ownLines } from './own-lines.ts'
import type { Block, Row } from './runs.ts'
import { sectionPlace } from './section-blocks.ts'
import type { DocumentSetting } from './setting.ts'
import { sourcesPlace } from './source-blocks.ts'
import { below, type Element } from './structure.ts'
import { heightOf } from './table-blocks.ts'

/** A line of the contents: where it stands, the place that it leads to, and what its number is part of. */
export type ContentsEntry = { at: string; target: string; element: Element }

const labelWidth = 118

/** The first page: in whose name, what it is, which version, and what it contains. */
export function titleBlocks(setting: DocumentSetting): {
  blocks: Block[]
  entries: ContentsEntry[]
} {
  const { fonts, context, root, text, words } = setting
  const flow = bodyFlow(fonts, context, below(root, 'Sect'), column)
  const soft = { run: { colour: colours.soft } }
  const over = { face: sans, size: sizes.text, before: 0, keep: true, ...soft }
  const blocks = [
    ...ownLines(text.stateName, flow, { ...over, face: sansBold, run: {} }),
    ...ownLines(text.bodyName, flow, over),
    ...ownLines(text.kind, flow, { ...over, size: sizes.section, before: 54 }),
    ...ownLines(text.title, flow, {
      ...{ face: sansBold, size: sizes.title, before: 2, tag: 'H1', keep: true },
    }),
    { kind: 'rule', before: 14, height: 12, indent: 0, keep: false } as const,
    ...factRows(setting, flow),
  ]
  if (text.sections.some(({ document }) => hasSuggestions(document))) {
    const pending = { face: serif, size: sizes.text, before: 14 }
    blocks.push(...ownLines(words.say('pending'), flow, pending))
  }
  if (!text.hasCover) return { blocks, entries: [] }
  const { blocks: contents, entries } = contentsOf(setting)
  return { blocks: [...blocks, ...contents], entries }
}

function factRows({ text, words }: DocumentSetting, flow: Flow): Block[] {
  return factsOf(text, words).map(({ label, value }) => {
    const wide = { ...flow, width: column - labelWidth }
    const soft = { run: { colour: colours.soft } }
    const set = { face: sans, size: sizes.text, before: 0 }
    const cells = [
      { x: 0, width: labelWidth, blocks: ownLines(label, flow, { ...set, ...soft }) },
      {
        ...{ x: labelWidth, width: column - labelWidth },
        blocks: ownLines(value, wide, isFingerprint(value) ? { ...set, size: sizes.print } : set),
      },
    ]
    const row: Row = { cells, width: column, isHead: false, isPlain: true, repeats: [] }
    const height = Math.max(...cells.map(({ blocks }) => heightOf(blocks))) + 1
    return { kind: 'row', row, before: 0, height, indent: 0, keep: false }
  })
}

function contentsOf(setting: DocumentSetting) {
  const { fonts, context, root, text, words } = setting
  const flow = bodyFlow(fonts, context, below(root, 'Sect'), column - 36)
  const toc = below(flow.parent, 'TOC')
  const lines = [
    ...text.sections.map((_, index) => ({
      words: sectionTitle(text, index),
      target: sectionPlace(index),
    })),
    { words: words.say('sources'), target: sourcesPlace },
  ]
  const entries: ContentsEntry[] = []
  const set = lines.flatMap((line) => {
    const at = `contents-${line.target}`
    const element = below(toc, 'TOCI')
    entries.push({ at, target: line.target, element })
    const run = { target: { place: line.target } }
    const blocks = ownLines(line.words, flow, {
      ...{ face: sans, size: sizes.text, before: 4, element, keep: true, run },
    })
    return blocks.map((block, index) =>
      index === blocks.length - 1 ? { ...block, place: at } : block,
    )
  })
  const head = { face: sansBold, size: sizes.heading, before: 36, tag: 'H2', keep: true }
  return { blocks: [...ownLines(words.say('contents'), flow, head), ...set], entries }
}
