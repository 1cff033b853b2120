import type { NodeType } from '@tiptap/pm/model'
import { schema } from './schema.ts'
import type { TextNode } from './text-node.ts'

/**
 * The children that a node of this type may hold, made from the ones found in it.
 *
 * A child that is out of place is wrapped where the schema knows a wrapping (words in a paragraph,
 * a stray list item in a list) and is otherwise replaced by its own children. No word is lost.
 */
export function fitContent(children: readonly TextNode[], parent: NodeType): TextNode[] {
  const fitted: TextNode[] = []
  let lastWrapped: TextNode[] | undefined
  for (const child of children) {
    const type = schema.nodes[child.type]
    if (type === undefined) continue
    if (parent.contentMatch.matchType(type)) {
      fitted.push(child)
      lastWrapped = undefined
      continue
    }
    const wrapping = parent.isTextblock ? null : parent.contentMatch.findWrapping(type)
    const [outermost, ...inner] = wrapping ?? []
    if (outermost === undefined) {
      fitted.push(...fitContent(child.content ?? [], parent))
      lastWrapped = undefined
      continue
    }
    if (lastWrapped && inner.length === 0 && fitted.at(-1)?.type === outermost.name) {
      lastWrapped.push(child)
      continue
    }
    const innermost = [child]
    const content = inner.reduceRight<TextNode[]>(
      (wrapped, { name }) => [{ type: name, content: wrapped }],
      innermost,
    )
    fitted.push({ type: outermost.name, content })
    lastWrapped = inner.length === 0 ? innermost : undefined
  }
  return fitted
}
