import { plainTable } from '../plain-nodes.ts'
import { sourceCells } from '../source-cells.ts'
import { sourceNotes } from '../source-notes.ts'
import type { TextNode } from '../text-node.ts'
import { bodyFlow, flowOf } from './flow.ts'
import { sourcePlace } from './inline-runs.ts'
import { colours, column, sansBold, serif, sizes } from './look.ts'
import { ownLines } from './own-lines.ts'
import type { Block } from './runs.ts'
import type { DocumentSetting } from './setting.ts'
import { below } from './structure.ts'

/** The place of the annex, to which the contents lead. */
export const sourcesPlace = 'sources'

/** The annex: what the numbers in brackets stand for, each with its source and its grade. */
export function sourceBlocks({ fonts, context, root, text, words }: DocumentSetting): Block[] {
  const { say } = words
  const parent = below(root, 'Sect')
  const flow = bodyFlow(fonts, context, parent, column)
  const title = say('sources')
  const head = { face: sansBold, size: sizes.section, before: 34, tag: 'H2', keep: true }
  const heading = ownLines(title, flow, head).map((block) => ({
    ...block,
    ...{ place: sourcesPlace, outline: title },
  }))
  const isEmpty = text.sources.length === 0
  const intro = sourceNotes(text, say).flatMap((note) =>
    ownLines(note, flow, {
      ...{ face: serif, size: sizes.small, before: 5, keep: !isEmpty },
      run: { colour: colours.soft },
    }),
  )
  if (isEmpty) return [...heading, ...intro]
  const table = flowOf([tableOf({ text, words })], flow)
  return [...heading, ...intro, ...table.map(placed)]
}

// The head is the first row; a source is found by the number in its row's first cell.
function placed(block: Block, index: number): Block {
  if (block.kind !== 'row' || index === 0) return block
  const [first, ...others] = block.row.cells
  const [line, ...lines] = first?.blocks ?? []
  if (first === undefined || line?.kind !== 'line') return block
  const blocks = [{ ...line, place: sourcePlace(index) }, ...lines]
  return { ...block, row: { ...block.row, cells: [{ ...first, blocks }, ...others] } }
}

function tableOf({ text, words: { say } }: Pick<DocumentSetting, 'text' | 'words'>): TextNode {
  const heads = ['place', 'evidence', 'source', 'grade'] as const
  return plainTable(
    heads.map((key) => say(key)),
    text.sources.map((source, index) => [`[${index + 1}]`, ...sourceCells(source, say)]),
  )
}
