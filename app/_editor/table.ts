import { type Editor, mergeAttributes, Node } from '@tiptap/core'
import type { Node as TextNode } from '@tiptap/pm/model'
import type { TableTools } from './table-tools.ts'

type TableStorage = { tools: TableTools | null; coming: Promise<TableTools | null> | null }

declare module '@tiptap/core' {
  interface Storage {
    table: TableStorage
  }
}

const roles: Readonly<Record<string, string>> = {
  table: 'table',
  tableRow: 'row',
  tableHeader: 'header_cell',
  tableCell: 'cell',
}

/** A table, in the shape that prosemirror-tables edits. Its tools come with the first table of a text. */
export const table = Node.create<object, TableStorage>({
  name: 'table',
  group: 'block',
  content: 'tableRow*',
  isolating: true,

  addStorage: () => ({ tools: null, coming: null }),

  parseHTML: () => [{ tag: 'table' }],

  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],

  extendNodeSchema: ({ name }) => (roles[name] ? { tableRole: roles[name] } : {}),

  onCreate() {
    if (hasTable(this.editor.state.doc)) void fetchTools(this.editor)
  },

  onTransaction({ transaction }) {
    const { editor, storage } = this
    if (storage.coming !== null || !transaction.docChanged) return
    if (hasTable(editor.state.doc)) void fetchTools(editor)
  },

  addKeyboardShortcuts() {
    const { storage, editor } = this
    const deleteChosen = () => storage.tools?.deleteWhenAllChosen(editor) ?? false
    return {
      Tab: () => storage.tools?.goOn(editor) ?? false,
      'Shift-Tab': () => storage.tools?.goBack(editor) ?? false,
      Backspace: deleteChosen,
      'Mod-Backspace': deleteChosen,
      Delete: deleteChosen,
      'Mod-Delete': deleteChosen,
    }
  },
})

export const tableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', HTMLAttributes, 0],
})

export const tableHeader = cellOf('tableHeader', 'th')
export const tableCell = cellOf('tableCell', 'td')

function cellOf(name: string, tag: 'td' | 'th') {
  return Node.create({
    name,
    content: 'block*',
    isolating: true,
    addAttributes: () => ({
      colspan: { default: 1 },
      rowspan: { default: 1 },
      colwidth: { default: null, rendered: false, parseHTML: () => null },
      align: {
        default: null,
        parseHTML: alignmentOf,
        renderHTML: ({ align }) => (align ? { style: `text-align: ${align}` } : {}),
      },
    }),
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, mergeAttributes(HTMLAttributes), 0],
  })
}

function alignmentOf(element: HTMLElement): string | null {
  const align = element.style.textAlign || element.getAttribute('align')
  return ['left', 'center', 'right'].find((known) => known === align) ?? null
}

/** The tools of tables in a text, once they are here; null without a connection, and the next change tries again. */
export function fetchTools(editor: Editor): Promise<TableTools | null> {
  const storage: TableStorage = editor.storage.table
  storage.coming ??= import('./table-tools.ts').then(
    ({ tableTools: tools }) => {
      storage.tools = tools
      if (!editor.isDestroyed) editor.registerPlugin(tools.editing())
      return tools
    },
    (error) => {
      console.warn(error)
      storage.coming = null
      return null
    },
  )
  return storage.coming
}

function hasTable(document: TextNode): boolean {
  let found = false
  document.descendants((node) => {
    found ||= node.type.name === 'table'
    return !found && !node.isTextblock
  })
  return found
}
