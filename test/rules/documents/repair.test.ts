import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { textOf } from '../../../server/documents/from-ydoc.ts'
import { repairOf } from '../../../server/documents/repair.ts'
import { schema } from '../../../server/documents/schema.ts'
import type { TextNode } from '../../../server/documents/text-node.ts'
import { updateOf } from '../../../server/documents/to-update.ts'

type Wild = { name: string; attrs: Record<string, unknown>; inside: Wild[] } | string

const names = Object.keys(schema.nodes).filter((name) => name !== 'text' && name !== 'doc')
const { tree } = fc.letrec<{ tree: Wild }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.string({ maxLength: 6 }),
    fc.record({
      name: fc.constantFrom(...names),
      attrs: fc.dictionary(
        fc.constantFrom('level', 'colspan', 'align', 'start', 'evidenceId'),
        fc.oneof(fc.integer(), fc.string({ maxLength: 3 }), fc.boolean()),
        { maxKeys: 2 },
      ),
      inside: fc.array(tie('tree'), { maxLength: 3 }),
    }),
  ),
}))

const typeOf = (wild: Wild): Y.XmlElement | Y.XmlText => {
  if (typeof wild === 'string') {
    const text = new Y.XmlText()
    text.insert(0, wild)
    return text
  }
  const element = new Y.XmlElement(wild.name)
  for (const [name, value] of Object.entries(wild.attrs)) element.setAttribute(name, value as never)
  element.insert(0, wild.inside.map(typeOf))
  return element
}

const documentOf = (wild: readonly Wild[]): Y.Doc => {
  const document = new Y.Doc()
  document.getXmlFragment('text').insert(0, wild.map(typeOf))
  return document
}

/** The same text with words side by side as one run, which they are once they are written anew. */
const joined = (node: TextNode): TextNode => {
  const content: TextNode[] = []
  for (const child of node.content ?? []) {
    const last = content.at(-1)
    if (child.type !== 'text' || last?.type !== 'text') content.push(joined(child))
    else content[content.length - 1] = { ...last, text: `${last.text}${child.text}` }
  }
  return node.content ? { ...node, content } : node
}

test('whatever two people’s edits make together, a repair makes it fit, keeps what can be read, and is the last', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 5 }), (wild) => {
      const broken = documentOf(wild)
      const reader = new Y.Doc()
      Y.applyUpdate(reader, Y.encodeStateAsUpdate(broken))
      const before = joined(textOf(broken))
      const repair = repairOf(broken, 7)
      if (repair) Y.applyUpdate(reader, repair)
      expect(joined(textOf(reader))).toEqual(before)
      expect(repairOf(reader, 8)).toBeNull()
    }),
    { numRuns: 400 },
  )
})

test('a text that fits is not written to', () => {
  const document = new Y.Doc()
  const words = [{ type: 'text', text: 'Militias are arming.' }]
  const content = [
    { type: 'heading', content: words },
    { type: 'paragraph', content: words },
  ]
  Y.applyUpdate(document, updateOf({ type: 'doc', content }, 3))
  const before = Y.encodeStateAsUpdate(document)
  expect(repairOf(document, 7)).toBeNull()
  expect(Y.encodeStateAsUpdate(document)).toEqual(before)
})

test('what fits keeps its authors when something beside it is repaired', () => {
  const document = documentOf([
    { name: 'paragraph', attrs: {}, inside: ['kept by its author'] },
    { name: 'tableCell', attrs: {}, inside: ['stray'] },
    { name: 'heading', attrs: { level: 9 }, inside: ['level nine'] },
  ])
  const [kept] = document.getXmlFragment('text').toArray()
  expect(repairOf(document, 7)).not.toBeNull()
  const after = document.getXmlFragment('text').toArray()
  expect(after[0]).toBe(kept)
  expect(textOf(document).content?.map(({ type }) => type)).toEqual([
    'paragraph',
    'table',
    'heading',
  ])
})
