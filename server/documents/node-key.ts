import type { TextMark, TextNode } from './text-node.ts'

const keys = new WeakMap<TextNode, string>()

/** A string that is equal for equal nodes, in whatever order their attributes and marks are written. */
export function keyOf(node: TextNode): string {
  const known = keys.get(node)
  if (known !== undefined) return known
  const inside = (node.content ?? []).map(keyOf).join('')
  const text = node.text === undefined ? '' : JSON.stringify(node.text)
  const key = `<${shellKey(node)}${marksKey(node.marks)}${text}${inside}>`
  keys.set(node, key)
  return key
}

/** The same of a node without its content: its type and attributes. */
export function shellKey({ type, attrs = {} }: TextMark | TextNode): string {
  const named = Object.entries(attrs).sort(([one], [other]) => (one < other ? -1 : 1))
  return named.length === 0 ? type : `${type}${JSON.stringify(named)}`
}

/** The same of the marks of a run of words. */
export function marksKey(marks: readonly TextMark[] = []): string {
  return marks.length === 0 ? '' : `[${marks.map(shellKey).sort().join(' ')}]`
}
