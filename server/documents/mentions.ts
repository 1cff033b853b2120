import type { TextNode } from './text-node.ts'

/** A member mentioned in a text, as it reads: an at sign and the name as it was written. */
export function mentionText(node: TextNode): string {
  const name = node.attrs?.name
  return typeof name === 'string' && name !== '' ? `@${name}` : '@—'
}

/** That a member is mentioned in a text: how often, and the line in which they are first. */
export type Mentioned = { places: number; line: string }

/** The members mentioned in a text, by their ids. */
export function mentionedIn(document: TextNode): Map<string, Mentioned> {
  const mentioned = new Map<string, Mentioned>()
  collect(document, '', mentioned)
  return mentioned
}

function collect(node: TextNode, line: string, mentioned: Map<string, Mentioned>): void {
  const memberId = node.type === 'mention' ? node.attrs?.memberId : undefined
  if (typeof memberId === 'string') {
    const known = mentioned.get(memberId)
    mentioned.set(memberId, { places: (known?.places ?? 0) + 1, line: known?.line ?? line })
  }
  const content = node.content ?? []
  const isLine = content.some((child) => child.text !== undefined || child.type === 'mention')
  const words = isLine ? content.map(wordsOf).join('') : line
  for (const child of content) collect(child, words, mentioned)
}

function wordsOf(node: TextNode): string {
  if (node.type === 'mention') return mentionText(node)
  return node.text ?? (node.content ?? []).map(wordsOf).join('')
}
