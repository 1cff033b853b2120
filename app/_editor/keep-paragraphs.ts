import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'

const holders = new Set(['doc', 'listItem', 'blockquote', 'tableCell', 'tableHeader'])

/**
 * Puts a paragraph into what one's own change left empty, so that there is somewhere to type. The schema
 * lets anything be empty (two people's deletions may make it so); a change from elsewhere is left as it
 * is, or every open page would add its own paragraph.
 */
export const keepParagraphs = Extension.create({
  name: 'keepParagraphs',

  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(transactions, _before, state) {
        const own = transactions.some(
          (transaction) => transaction.docChanged && !transaction.getMeta(ySyncPluginKey),
        )
        if (!own) return null
        const empty = emptyHolders(state.doc)
        if (empty.length === 0) return null
        const { tr } = state
        const paragraph = state.schema.nodes.paragraph
        if (paragraph === undefined) return null
        for (const at of empty.reverse()) tr.insert(at, paragraph.create())
        // The caret was inside, or beside, what was empty.
        const near = tr.doc.resolve(
          Math.min(tr.mapping.map(state.selection.from), tr.doc.content.size),
        )
        return near.parent.isTextblock ? tr : tr.setSelection(TextSelection.near(near))
      },
    }),
  ],
})

function emptyHolders(document: Node): number[] {
  const places = document.childCount === 0 ? [0] : []
  document.descendants((node, position) => {
    if (holders.has(node.type.name) && node.childCount === 0) places.push(position + 1)
    return !node.isTextblock
  })
  return places
}
