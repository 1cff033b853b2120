import type { Editor } from '@tiptap/core'

/** The paragraph that was walked to: which of how many, and how it begins. */
export type Walked = { number: number; count: number; words: string }

/**
 * Lets the arrow keys walk from paragraph to paragraph in a text that is closed to writing, selecting each:
 * there is no caret in it, and without one nobody could comment on it by keyboard.
 */
export function walkParagraphs(
  editor: Editor,
  event: KeyboardEvent,
  tell: (walked: Walked) => void,
): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
  const blocks: { from: number; to: number; words: string }[] = []
  editor.state.doc.descendants((node, pos) => {
    if (node.isTextblock && node.textContent.trim() !== '') {
      blocks.push({ from: pos + 1, to: pos + node.nodeSize - 1, words: node.textContent })
    }
    return !node.isTextblock
  })
  const { from, empty } = editor.state.selection
  const here = blocks.findIndex((block) => from >= block.from && from <= block.to)
  const next = empty && here !== -1 ? here : here + step
  const block = blocks[next]
  if (block === undefined) return
  event.preventDefault()
  editor.commands.setTextSelection(block)
  const { view } = editor
  const [start, end] = [view.domAtPos(block.from), view.domAtPos(block.to)]
  document.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset)
  const element = start.node instanceof Element ? start.node : start.node.parentElement
  element?.scrollIntoView({ block: 'nearest' })
  tell({ number: next + 1, count: blocks.length, words: block.words.slice(0, 120) })
}
