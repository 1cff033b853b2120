import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Takes in where the caret was put on the screen, or what was selected: a quick hand composes before the browser tells
 * the editor.
 */
export function takeInCaret(view: EditorView): void {
  const { doc, selection, tr } = view.state
  const shown = view.dom.ownerDocument.getSelection()
  if (!(selection instanceof TextSelection) || !shown?.anchorNode || !shown.focusNode) return
  const { anchorNode, anchorOffset, focusNode, focusOffset } = shown
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return
  const anchor = doc.resolve(view.posAtDOM(anchorNode, anchorOffset))
  const head = doc.resolve(view.posAtDOM(focusNode, focusOffset))
  const present = TextSelection.between(anchor, head)
  if (!present.eq(selection)) view.dispatch(tr.setSelection(present))
}
