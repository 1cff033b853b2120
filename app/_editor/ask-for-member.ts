import type { Editor } from '@tiptap/core'

/** Writes an at sign at the caret, after which members are offered; a space before it where a word ends there. */
export function askForMember(editor: Editor): void {
  const { $to } = editor.state.selection
  const before = $to.parent.textBetween(0, $to.parentOffset, undefined, '\uFFFC').at(-1)
  const sign = before === undefined || before === ' ' ? '@' : ' @'
  editor.chain().focus($to.pos).insertContent({ type: 'text', text: sign }).run()
}
