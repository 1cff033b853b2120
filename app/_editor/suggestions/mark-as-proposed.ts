import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { mayBeProposed } from '../../../server/documents/proposed-of.ts'
import { type Stamp, writeStamps } from '../../../server/documents/stamp.ts'

/** Content as proposed to be added by this stamp: its words, what stands among them, each line it begins. */
export function markAsProposed({ content, openStart, openEnd }: Slice, stamp: Stamp): Slice {
  return new Slice(marked(content, openStart, stamp), openStart, openEnd)
}

// What is open at its start goes on with a line that is there already.
function marked(content: Fragment, open: number, stamp: Stamp): Fragment {
  const nodes: Node[] = []
  content.forEach((node, _at, index) => {
    nodes.push(markedNode(node, index === 0 ? open : 0, stamp))
  })
  return Fragment.fromArray(nodes)
}

function markedNode(node: Node, open: number, stamp: Stamp): Node {
  const { insertion } = node.type.schema.marks
  if (node.isText) return insertion ? node.mark(insertion.create(stamp).addToSet(node.marks)) : node
  const attrs =
    open === 0 && mayBeProposed(node)
      ? { ...node.attrs, insertion: writeStamps([stamp]) }
      : node.attrs
  return node.type.create(attrs, marked(node.content, Math.max(open - 1, 0), stamp), node.marks)
}
