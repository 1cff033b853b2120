import {
  BorderStyle,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import { columnShares } from '../column-shares.ts'
import type { TextNode } from '../text-node.ts'
import type { DocxSetting } from './setting.ts'

type SetBlocks = (nodes: readonly TextNode[], setting: DocxSetting) => (Paragraph | Table)[]

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const rule = { style: BorderStyle.SINGLE, size: 4, color: 'C9C4B8' }

/** Rules between rows and none between columns, as on paper. */
export const ruledRows = {
  ...{ top: rule, bottom: rule, left: none, right: none },
  ...{ insideHorizontal: rule, insideVertical: none },
}

/** A table of Word, as wide as the column. */
export function docxTable(node: TextNode, setting: DocxSetting, setBlocks: SetBlocks): Table {
  const rows = (node.content ?? []).filter(({ content }) => (content ?? []).length > 0)
  const room = setting.room
  // In twentieths of a point.
  const widths = columnShares(rows).map((share) => Math.round(share * room * 20))
  const within = { ...setting, room: Math.min(...widths) / 20 - 9 }
  return new Table({
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: Math.round(room * 20), type: WidthType.DXA },
    borders: ruledRows,
    rows: rows.map(({ content: cells = [] }) => {
      const isHead = cells.every(({ type }) => type === 'tableHeader')
      return new TableRow({
        // A reader takes the mere presence of the word for a yes.
        ...(isHead ? { tableHeader: true } : {}),
        cantSplit: true,
        children: cells.map((cell) => tableCell(cell, within, setBlocks)),
      })
    }),
  })
}

function tableCell(cell: TextNode, setting: DocxSetting, setBlocks: SetBlocks): TableCell {
  const content = cell.content ?? []
  const isHead = cell.type === 'tableHeader'
  return new TableCell({
    ...spans(cell),
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    ...(isHead ? { shading: { fill: 'F4F2EC' } } : {}),
    // A cell of Word is never without a paragraph.
    children: setBlocks(content.length > 0 ? content : [{ type: 'paragraph' }], setting),
  })
}

function spans({ attrs }: TextNode): { columnSpan?: number; rowSpan?: number } {
  const isSpan = (value: unknown): value is number =>
    typeof value === 'number' && value > 1 && value <= 100
  return {
    ...(isSpan(attrs?.colspan) ? { columnSpan: attrs.colspan } : {}),
    ...(isSpan(attrs?.rowspan) ? { rowSpan: attrs.rowspan } : {}),
  }
}
