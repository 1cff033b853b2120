import type { Editor } from '@tiptap/core'
import type { Command, Plugin } from '@tiptap/pm/state'
import {
  addColumnAfter,
  addRowAfter,
  CellSelection,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  tableEditing,
} from '@tiptap/pm/tables'

const run = (editor: Editor, command: Command): boolean =>
  command(editor.state, editor.view.dispatch, editor.view)

const tool = (command: Command) => (editor: Editor) => {
  editor.commands.focus()
  run(editor, command)
}

/** What edits the table of the caret. Kept out of a text without tables: see table.ts. */
export const tableTools = {
  /** Chooses cells, and keeps tables rectangular. */
  editing: (): Plugin => tableEditing(),

  /** What can be done with the table. */
  changes: {
    addRow: tool(addRowAfter),
    addColumn: tool(addColumnAfter),
    deleteRow: tool(deleteRow),
    deleteColumn: tool(deleteColumn),
    deleteTable: tool(deleteTable),
  },

  /** Goes to the next cell, from the last one into a new row; answers whether there was a cell to leave. */
  goOn(editor: Editor): boolean {
    if (run(editor, goToNextCell(1))) return true
    return run(editor, addRowAfter) && run(editor, goToNextCell(1))
  },

  /** Goes to the cell before; answers whether there was one. */
  goBack: (editor: Editor): boolean => run(editor, goToNextCell(-1)),

  /** Deletes the table of which every cell is chosen; answers whether it did. */
  deleteWhenAllChosen(editor: Editor): boolean {
    const { selection } = editor.state
    if (!(selection instanceof CellSelection)) return false
    return selection.isColSelection() && selection.isRowSelection() && run(editor, deleteTable)
  },
} as const

export type TableTools = typeof tableTools
