import { cellSpan } from '../cell-span.ts'
import { columnShares } from '../column-shares.ts'
import type { TextNode } from '../text-node.ts'
import type { Flow } from './flow.ts'
import { sans, sansBold, sizes } from './look.ts'
import type { Block, Row } from './runs.ts'
import { below, type Element } from './structure.ts'

const padding = 5

/** Sets the blocks of a cell: given in, because a cell may hold a table again. */
type SetBlocks = (nodes: readonly TextNode[], flow: Flow) => Block[]

/** A table as rows of blocks. Columns share the width by what stands in them. */
export function tableBlocks(node: TextNode, flow: Flow, setBlocks: SetBlocks): Block[] {
  const rows = (node.content ?? []).filter(({ content }) => (content ?? []).length > 0)
  const widths = columnShares(rows).map((share) => share * (flow.width - flow.indent))
  const table = below(flow.parent, 'Table')
  const heads: Row[] = []
  const taken = widths.map(() => 0)
  let onlyHeads = true
  return rows.map((row, index): Block => {
    const cells = row.content ?? []
    const isHead = onlyHeads && cells.every(({ type }) => type === 'tableHeader')
    onlyHeads = isHead
    const element = below(table, 'TR')
    const set = setRow(cells, { widths, taken, parent: element, flow, setBlocks })
    const made: Row = { ...set.row, isHead, repeats: isHead ? [] : heads }
    if (isHead) heads.push(made)
    const before = index === 0 ? flow.gap + 3 : 0
    return { kind: 'row', row: made, before, height: set.height, indent: flow.indent, keep: isHead }
  })
}

type RowSetting = {
  widths: readonly number[]
  /** For each column, how many rows a cell from above still reaches down. */
  taken: number[]
  parent: Element
  flow: Flow
  setBlocks: SetBlocks
}

function setRow(cells: readonly TextNode[], setting: RowSetting) {
  const { widths, taken, parent, flow, setBlocks } = setting
  const reached = taken.map((rows) => rows > 0)
  for (const [column, rows] of taken.entries()) taken[column] = Math.max(0, rows - 1)
  let at = 0
  const set = cells.map((cell) => {
    while (reached[at]) at += 1
    const span = cellSpan(cell, 'colspan')
    const x = sum(widths.slice(0, at))
    const width = sum(widths.slice(at, at + span))
    taken.fill(cellSpan(cell, 'rowspan') - 1, at, at + span)
    at += span
    const isHeader = cell.type === 'tableHeader'
    const blocks = setBlocks(cell.content ?? [], {
      ...flow,
      parent: isHeader ? below(parent, 'TH', { scope: 'Column' }) : below(parent, 'TD'),
      width: Math.max(width - padding * 2, 12),
      ...{ indent: 0, quoted: [], gap: 3 },
      setting: { ...flow.setting, face: isHeader ? sansBold : sans, size: 9 },
      lineHeight: sizes.small.height + 0.5,
    })
    return { x: x + padding, width: width - padding * 2, blocks: withoutFirstGap(blocks) }
  })
  const heights = set.map(({ blocks }) => heightOf(blocks))
  const row = { cells: set, width: sum(widths) }
  return { row, height: Math.max(sizes.small.height, ...heights) + padding * 2 }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}

/** The height of blocks that stand below each other, in points. */
export function heightOf(blocks: readonly Block[]): number {
  return sum(blocks.map(({ before, height }) => before + height))
}

/** How far a cell's words stand from its edges. */
export const cellPadding = padding

function withoutFirstGap(blocks: Block[]): Block[] {
  const [first, ...others] = blocks
  return first ? [{ ...first, before: 0 }, ...others] : []
}
