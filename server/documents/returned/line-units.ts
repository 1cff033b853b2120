import { unitsOf } from '../diff/words.ts'
import { keyOf, marksKey } from '../node-key.ts'
import { schema } from '../schema.ts'
import type { TextMark, TextNode } from '../text-node.ts'

/** A word, a space, a sign, or a node that stands among words; equal keys are equal to a reader. */
export type Unit = { key: string; node: TextNode }

const proposals = new Set(['insertion', 'deletion'])

/** The content of a line in the units in which it is compared. What is only proposed of them is no difference. */
export function unitsOfContent(content: readonly TextNode[]): Unit[] {
  return content.flatMap((node): Unit[] => {
    if (node.text === undefined) return [{ key: keyOf(bare(node)), node }]
    const marks = marksKey(node.marks?.filter(({ type }) => !proposals.has(type)))
    return unitsOf(node.text).map((text) => ({ key: `${text}${marks}`, node: { ...node, text } }))
  })
}

/** The key by which whole lines are equal: their kind and their units. */
export function lineKey({ type, attrs, content = [] }: TextNode): string {
  const level = type === 'heading' ? (attrs?.level ?? 3) : ''
  return `${type}${level} ${unitsOfContent(content)
    .map(({ key }) => key)
    .join('')}`
}

/** Units as content again, words with the same marks in one run. */
export function contentOfUnits(units: readonly Pick<Unit, 'node'>[]): TextNode[] {
  const content: TextNode[] = []
  for (const { node } of units) {
    const last = content.at(-1)
    const isSame =
      last?.text !== undefined &&
      node.text !== undefined &&
      marksKey(last.marks) === marksKey(node.marks)
    if (isSame) content[content.length - 1] = { ...last, text: `${last.text}${node.text}` }
    else content.push(node)
  }
  return content
}

/** Units as words for a person to read. */
export function saidBy(units: readonly Pick<Unit, 'node'>[]): string {
  return units
    .map(({ node }) => {
      if (node.text !== undefined) return node.text
      if (node.type === 'hardBreak') return ' '
      return node.content ? ` (${saidBy(node.content.map((child) => ({ node: child })))})` : '[…]'
    })
    .join('')
}

const markOrder = Object.keys(schema.marks)

/** Marks in the order of the schema, so that equal texts have equal hashes. */
export function inOrder(marks: readonly TextMark[]): TextMark[] {
  return marks.toSorted((one, other) => markOrder.indexOf(one.type) - markOrder.indexOf(other.type))
}

function bare(node: TextNode): TextNode {
  const attrs = Object.entries(node.attrs ?? {}).filter(([name]) => !proposals.has(name))
  const content = node.content?.map(bare)
  const marks = node.marks?.filter(({ type }) => !proposals.has(type)) ?? []
  return {
    type: node.type,
    ...(attrs.length > 0 ? { attrs: Object.fromEntries(attrs) } : {}),
    ...(content ? { content } : {}),
    ...(node.text === undefined ? {} : { text: node.text }),
    ...(marks.length > 0 ? { marks } : {}),
  }
}
