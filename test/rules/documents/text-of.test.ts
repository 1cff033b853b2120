import { prosemirrorJSONToYDoc } from '@tiptap/y-tiptap'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { textOf } from '../../../server/documents/from-ydoc.ts'
import { schema, textRoot } from '../../../server/documents/schema.ts'
import type { TextNode } from '../../../server/documents/text-node.ts'
import { updateOf } from '../../../server/documents/to-update.ts'

const words = (text: string, ...marks: string[]): TextNode => ({
  type: 'text',
  text,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
})
const paragraph = (...content: TextNode[]): TextNode => ({
  type: 'paragraph',
  ...(content.length > 0 ? { content } : {}),
})

const example: TextNode = {
  type: 'doc',
  content: [
    { type: 'heading', content: [words('Perpetrators')] },
    { type: 'heading', attrs: { level: 4 }, content: [words('Command')] },
    paragraph(
      words('A militia '),
      words('armed', 'bold', 'italic'),
      { type: 'citation', attrs: { evidenceId: '7d0c' } },
      { type: 'mention', attrs: { memberId: 'a1', name: 'Lotte Berg' } },
      {
        type: 'text',
        text: 'source',
        marks: [{ type: 'link', attrs: { href: 'https://example.org/' } }],
      },
      { type: 'footnote', content: [words('Two '), words('witnesses', 'italic')] },
      { type: 'hardBreak' },
    ),
    { type: 'image', attrs: { evidenceId: '7d0c', fileId: '91ab', alt: 'Burned houses' } },
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(words('one'))] }] },
    {
      type: 'orderedList',
      attrs: { start: 3 },
      content: [{ type: 'listItem', content: [paragraph()] }],
    },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableHeader', attrs: { colspan: 2 }, content: [paragraph(words('Actor'))] },
            { type: 'tableCell', content: [paragraph()] },
          ],
        },
      ],
    },
    { type: 'horizontalRule' },
  ],
}

const opened = (update: Uint8Array): Y.Doc => {
  const document = new Y.Doc()
  Y.applyUpdate(document, update)
  return document
}

test('what is written into a document is what is read from it', () => {
  expect(textOf(opened(updateOf(example, 1)))).toEqual(example)
})

test('a text written by the editor reads as the editor wrote it', () => {
  const document = prosemirrorJSONToYDoc(schema, example, textRoot)
  expect(textOf(document)).toEqual(example)
  expect(schema.nodeFromJSON(textOf(document)).check()).toBeUndefined()
})

test('reading a text writes nothing to the document', () => {
  const document = opened(updateOf(example, 1))
  let updates = 0
  document.on('update', () => {
    updates += 1
  })
  textOf(document)
  expect(updates).toBe(0)
})

test('nodes out of place and unknown nodes lose no word and leave a valid text', () => {
  const document = new Y.Doc()
  const row = new Y.XmlElement('tableRow')
  row.insert(0, [new Y.XmlText('in a row')])
  const item = new Y.XmlElement('listItem')
  item.insert(0, [new Y.XmlText('item')])
  const unknown = new Y.XmlElement('callout')
  unknown.insert(0, [new Y.XmlText('callout')])
  const outer = new Y.XmlElement('paragraph')
  const inner = new Y.XmlElement('paragraph')
  inner.insert(0, [new Y.XmlText('inner')])
  outer.insert(0, [inner])
  document.getXmlFragment(textRoot).insert(0, [new Y.XmlText('bare'), row, item, unknown, outer])
  const text = textOf(document)
  expect(schema.nodeFromJSON(text).check()).toBeUndefined()
  const read = JSON.stringify(text)
  for (const kept of ['bare', 'in a row', 'item', 'callout', 'inner']) expect(read).toContain(kept)
})

test('an address that could run, an unknown attribute and a fraction are not read', () => {
  const document = new Y.Doc()
  const heading = new Y.XmlElement('heading')
  heading.setAttribute('level', 3.5 as never)
  heading.setAttribute('onclick', 'alert(1)')
  const text = new Y.XmlText()
  text.insert(0, 'here', { link: { href: 'javascript:alert(1)' } })
  heading.insert(0, [text])
  document.getXmlFragment(textRoot).insert(0, [heading])
  expect(textOf(document)).toEqual({
    type: 'doc',
    content: [{ type: 'heading', content: [words('here')] }],
  })
})

test('any nesting of any elements reads as a valid text', () => {
  const names = fc.constantFrom(...Object.keys(schema.nodes), 'callout', '__proto__')
  const tree = fc.letrec<{ node: { name: string; children: unknown[] } }>((tie) => ({
    node: fc.record({
      name: names,
      children: fc.array(fc.oneof({ maxDepth: 4 }, fc.string({ unit: 'binary' }), tie('node')), {
        maxLength: 3,
      }),
    }),
  })).node
  const build = (part: unknown): Y.XmlElement | Y.XmlText => {
    if (typeof part === 'string') return new Y.XmlText(part)
    const { name, children } = part as { name: string; children: unknown[] }
    const element = new Y.XmlElement(name)
    element.insert(0, children.map(build))
    return element
  }
  fc.assert(
    fc.property(tree, (root) => {
      const document = new Y.Doc()
      document.getXmlFragment(textRoot).insert(0, [build(root)])
      const text = textOf(document)
      expect(schema.nodeFromJSON(text).check()).toBeUndefined()
    }),
    { numRuns: 60 },
  )
}, 30_000)

test('two people who begin in one empty line write into one text, not into two side by side', () => {
  const empty = { type: 'doc', content: [{ type: 'paragraph' }] }
  const seed = updateOf(empty, 1)
  const [one, other] = [opened(seed), opened(seed)]
  expect(textOf(one)).toEqual(empty)
  for (const [document, words] of [
    [one, 'alpha'],
    [other, 'beta'],
  ] as const) {
    const line = document.getXmlFragment(textRoot).get(0)
    if (!(line instanceof Y.XmlElement)) throw new Error('no line')
    const text = line.get(0)
    if (!(text instanceof Y.XmlText)) throw new Error('no text to write into')
    text.insert(0, words)
  }
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
  expect(textOf(one)).toEqual(textOf(other))
  const line = one.getXmlFragment(textRoot).get(0)
  expect(line instanceof Y.XmlElement && line.length).toBe(1)
})
