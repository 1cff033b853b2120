import type { TextNode } from './text-node.ts'

/** The evidence that a text cites or shows an image of, each once, in the order in which it is first cited. */
export function citedIn(document: TextNode): string[] {
  const cited = new Set<string>()
  collect(document, cited)
  return [...cited]
}

function collect(node: TextNode, cited: Set<string>): void {
  const cites = node.type === 'citation' || node.type === 'image'
  const evidenceId = cites ? node.attrs?.evidenceId : undefined
  if (typeof evidenceId === 'string') cited.add(evidenceId)
  for (const child of node.content ?? []) collect(child, cited)
}
