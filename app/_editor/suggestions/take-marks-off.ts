import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { isSuggestionMark } from './is-suggestion-mark.ts'

/** Content as plain as if nobody had proposed any of it: for what is pasted, moved or typed anew. */
export function takeMarksOff(slice: Slice): Slice {
  return new Slice(plain(slice.content), slice.openStart, slice.openEnd)
}

function plain(content: Fragment): Fragment {
  const nodes: Node[] = []
  content.forEach((node) => {
    nodes.push(plainNode(node))
  })
  return Fragment.fromArray(nodes)
}

function plainNode(node: Node): Node {
  const marks = node.marks.filter(({ type }) => !isSuggestionMark(type))
  if (node.isText) return node.mark(marks)
  const { attrs } = node
  const clean = 'insertion' in attrs ? { ...attrs, insertion: null, deletion: null } : attrs
  return node.type.create(clean, plain(node.content), marks)
}
