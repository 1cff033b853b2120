import { mergeAttributes, Node } from '@tiptap/core'
import type { NodeType } from '@tiptap/pm/model'
import { type EditorState, Plugin, TextSelection } from '@tiptap/pm/state'
import { proposedAttributes } from './suggestions/proposed-attributes.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    footnote: {
      /** Puts a footnote with these words after the selection, and the caret after it. */
      insertFootnote: (words: string) => ReturnType
    }
  }
}

/**
 * A footnote, written where its number stands: its words are part of the line, so that two people can write
 * in one. The style sheet numbers footnotes; a reader finds them below the text.
 */
export const footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  content: 'text*',
  inline: true,

  addAttributes: () => proposedAttributes,

  parseHTML: () => [{ tag: 'span[data-footnote]' }],

  renderHTML: ({ HTMLAttributes }) => [
    'span',
    mergeAttributes({ class: 'footnote', 'data-footnote': '' }, HTMLAttributes),
    0,
  ],

  addCommands() {
    return {
      insertFootnote:
        (words) =>
        ({ state, tr, dispatch }) => {
          const { $to, to } = state.selection
          // Notes do not hold notes.
          const isLine = $to.parent.inlineContent && $to.parent.type !== this.type
          // A browser finds no place for the caret in an empty one.
          if (!isLine || words === '') return false
          if (!dispatch) return true
          const note = this.type.create(null, state.schema.text(words))
          tr.insert(to, note)
          tr.setSelection(TextSelection.create(tr.doc, to + note.nodeSize)).scrollIntoView()
          return true
        },
    }
  },

  addProseMirrorPlugins() {
    return [writingAtEdges(this.type)]
  },

  addKeyboardShortcuts() {
    return {
      // Out of the note, to go on in the line.
      Enter: ({ editor }) => {
        const { $from } = editor.state.selection
        if ($from.parent.type !== this.type) return false
        return editor.commands.setTextSelection($from.after())
      },
      // A note goes with its last letter.
      Backspace: ({ editor }) => {
        const { $from, empty } = editor.state.selection
        if (!empty || $from.parent.type !== this.type || $from.parent.content.size > 1) return false
        return editor.commands.deleteRange({ from: $from.before(), to: $from.after() })
      },
    }
  },
})

// Where a note begins or ends, a browser has one place for the caret and the text has two. What is typed goes
// where the selection is, as the editor knows it, and not where the browser would put it.
const writingAtEdges = (type: NodeType) =>
  new Plugin({
    props: {
      handleDOMEvents: {
        beforeinput(view, event) {
          const isTyped = event.inputType === 'insertText' && !view.composing
          if (!isTyped || event.data === null || !isAtEdge(view.state, type)) return false
          event.preventDefault()
          view.dispatch(view.state.tr.insertText(event.data).scrollIntoView())
          return true
        },
      },
    },
  })

function isAtEdge({ selection }: EditorState, type: NodeType): boolean {
  const { $from, empty } = selection
  if (!empty) return false
  if ($from.parent.type === type) {
    return $from.parentOffset === 0 || $from.parentOffset === $from.parent.content.size
  }
  return $from.nodeBefore?.type === type || $from.nodeAfter?.type === type
}
