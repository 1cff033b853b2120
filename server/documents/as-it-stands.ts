import { Transform } from '@tiptap/pm/transform'
import { schema } from './schema.ts'
import { settle } from './settle.ts'
import type { TextNode } from './text-node.ts'

/**
 * The text without its open suggestions: what is proposed to be added is not there, what is proposed to be
 * taken away still is. This is what counts as said: words are counted, searched and compared in it.
 */
export function asItStands(document: TextNode): TextNode {
  return decided(document, 'reject')
}

/** The text as it would be if every open suggestion were accepted. */
export function asProposed(document: TextNode): TextNode {
  return decided(document, 'accept')
}

function decided(document: TextNode, verdict: 'accept' | 'reject'): TextNode {
  if (!hasSuggestions(document)) return document
  const transform = new Transform(schema.nodeFromJSON(document))
  settle(transform, verdict, () => true)
  return written(transform.doc.toJSON())
}

/** Whether anything is proposed in a text. */
export function hasSuggestions(node: TextNode): boolean {
  return (
    (node.marks ?? []).some(({ type }) => type === 'insertion' || type === 'deletion') ||
    typeof node.attrs?.insertion === 'string' ||
    typeof node.attrs?.deletion === 'string' ||
    (node.content ?? []).some(hasSuggestions)
  )
}

// ProseMirror writes out every attribute; ours are left out at their default, so that equal texts have
// equal hashes.
function written(node: TextNode): TextNode {
  const spec: Readonly<Record<string, { default?: unknown }>> =
    schema.nodes[node.type]?.spec.attrs ?? {}
  const attrs = Object.entries(node.attrs ?? {}).filter(
    ([name, value]) => value !== (spec[name]?.default ?? null),
  )
  const content = node.content?.map(written)
  return {
    type: node.type,
    ...(attrs.length > 0 ? { attrs: Object.fromEntries(attrs) } : {}),
    ...(content ? { content } : {}),
    ...(node.text === undefined ? {} : { text: node.text }),
    ...(node.marks ? { marks: node.marks } : {}),
  }
}
