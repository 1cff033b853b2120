import type { TextNode } from './text-node.ts'

/** Over how many columns or rows a cell of a table reaches. */
export function cellSpan({ attrs }: TextNode, name: 'colspan' | 'rowspan'): number {
  const span = attrs?.[name]
  return typeof span === 'number' && span > 1 && span <= 100 ? span : 1
}
