import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'

/**
 * Puts a table with a row of headings at the caret, which goes into its first cell. TipTap's own command makes
 * cells without a paragraph under our schema, in which nobody could type.
 */
export function insertTable(editor: Editor, rows: number, columns: number): void {
  const cell = (type: string) => ({ type, content: [{ type: 'paragraph' }] })
  const row = (type: string) => ({
    type: 'tableRow',
    content: Array.from({ length: columns }, () => cell(type)),
  })
  const body = Array.from({ length: rows - 1 }, () => row('tableCell'))
  editor
    .chain()
    .focus()
    .insertContent([
      { type: 'table', content: [row('tableHeader'), ...body] },
      { type: 'paragraph' },
    ])
    .command(({ tr }) => {
      const { $from } = tr.selection
      if ($from.depth === 0) return true
      const below = tr.doc.resolve($from.before())
      const start = below.pos - (below.nodeBefore?.nodeSize ?? 0)
      tr.setSelection(TextSelection.near(tr.doc.resolve(start)))
      return true
    })
    .run()
}
