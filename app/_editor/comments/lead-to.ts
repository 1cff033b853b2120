import type { Editor } from '@tiptap/core'
import { anchorKey } from './comment-anchors.ts'

/**
 * Puts the caret at the beginning of a thread's passage and brings it into sight. Nothing is selected: the
 * next key must not replace what was commented on.
 */
export function leadTo(editor: Editor, threadId: string): void {
  const places = anchorKey.getState(editor.state)?.places ?? []
  const place = places.find((one) => one.threadId === threadId)
  const { view } = editor
  view.dom.focus({ preventScroll: place !== undefined })
  if (place === undefined) return
  editor.commands.setTextSelection(place.from)
  const { node, offset } = view.domAtPos(place.from)
  // A text that is closed to writing leaves the page's own selection alone.
  if (!editor.isEditable) document.getSelection()?.collapse(node, offset)
  const element = node instanceof Element ? node : node.parentElement
  element?.scrollIntoView({ block: 'center' })
}

/** The thread whose passage the caret is in, the shortest passage where there are several. */
export function threadUnder(editor: Editor): string | null {
  const state = anchorKey.getState(editor.state)
  const { from, to } = editor.state.selection
  const shown = new Set(state?.threads.filter((one) => one.isShown).map((one) => one.threadId))
  const under = (state?.places ?? [])
    .filter((place) => shown.has(place.threadId) && place.from <= from && to <= place.to)
    .sort((one, other) => one.to - one.from - (other.to - other.from))
  return under[0]?.threadId ?? null
}
