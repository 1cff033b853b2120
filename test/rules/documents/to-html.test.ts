import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeHref } from '../../../server/documents/safe-href.ts'
import type { TextNode } from '../../../server/documents/text-node.ts'
import { elementsOf } from '../../../server/documents/to-elements.ts'
import { htmlOf } from '../../../server/documents/to-html.ts'
import { countWords, plainTextOf } from '../../../server/documents/to-text.ts'

const inParagraph = (...content: TextNode[]): TextNode => ({
  type: 'doc',
  content: [{ type: 'paragraph', content }],
})
const uncited = () => undefined

test('whatever the words are, none of them becomes an element', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const html = htmlOf(inParagraph({ type: 'text', text }), uncited)
      expect(html.slice('<p>'.length, -'</p>'.length)).not.toMatch(/[<>"]/)
    }),
  )
})

test('only addresses of http, https and mailto are links', () => {
  const refused = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '/relative',
    '//example.org',
    'file:///etc/passwd',
    `https://example.org/${'a'.repeat(2_001)}`,
  ]
  for (const address of refused) {
    expect(safeHref(address), address).toBeNull()
    const html = htmlOf(
      inParagraph({ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: address } }] }),
      uncited,
    )
    expect(html).toBe('<p>x</p>')
  }
  for (const address of [
    'https://example.org/?a=1',
    'http://example.org/',
    'mailto:a@example.org',
  ]) {
    expect(safeHref(address)).toBe(address)
  }
})

test('a citation links to its evidence, and hides everything of one that may not be seen', () => {
  const text = inParagraph({ type: 'citation', attrs: { evidenceId: 'e1' } })
  const cite = () => ({ label: 'E-4 · B2', title: 'Report "A"', href: '/evidence/e1' })
  expect(htmlOf(text, cite)).toBe(
    '<p><a class="citation" href="/evidence/e1" title="Report &quot;A&quot;">E-4 · B2</a></p>',
  )
  expect(htmlOf(text, uncited)).toBe('<p><span class="citation">[—]</span></p>')
})

test('a mention reads as a name wherever the text is shown, and is counted among its words', () => {
  const text = inParagraph(
    { type: 'text', text: 'Ask ' },
    { type: 'mention', attrs: { memberId: 'a1', name: 'Lotte <Berg>' } },
  )
  expect(htmlOf(text, uncited)).toBe('<p>Ask <span class="mention">@Lotte &lt;Berg&gt;</span></p>')
  expect(plainTextOf(text)).toBe('Ask @Lotte <Berg>')
  expect(countWords(text)).toBe(3)
})

test('words are counted as a reader counts them', () => {
  const text: TextNode = {
    type: 'doc',
    content: [
      { type: 'heading', content: [{ type: 'text', text: 'L’état des lieux' }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'In 2008 – some 600,000 fled.' }] },
    ],
  }
  expect(plainTextOf(text)).toBe('L’état des lieux\nIn 2008 – some 600,000 fled.')
  expect(countWords(text)).toBe(8)
})

const noted = inParagraph(
  { type: 'text', text: 'Shots were heard' },
  { type: 'footnote', content: [{ type: 'text', text: 'By two witnesses.' }] },
  { type: 'text', text: ' at dawn.' },
)

test('a footnote is a number in the text and words below it, each a way to the other', () => {
  expect(htmlOf(noted, uncited)).toBe(
    '<p>Shots were heard<sup class="footnote-mark" id="text-note-1-mark"><a href="#text-note-1">1</a></sup> at dawn.</p>' +
      '<ol class="footnotes"><li id="text-note-1"><a href="#text-note-1-mark" class="footnote-back">1</a> By two witnesses.</li></ol>',
  )
  expect(plainTextOf(noted)).toBe('Shots were heard[1] at dawn.\n[1] By two witnesses.')
  expect(countWords(noted)).toBe(8)
})

test('an image comes from the situation’s own evidence and nowhere else', () => {
  const situationId = '0b2f0c9e-2a51-4f0f-8f65-6a8bb6b1a7c1'
  const showing = (attrs: Record<string, string>) =>
    elementsOf({ type: 'doc', content: [{ type: 'image', attrs }] }, uncited, {
      ...{ id: 'text', situationId },
    }).map((figure) => JSON.stringify(figure))
  const fileId = '6f8a1b52-7a55-4e1b-9e0a-0d6b3f7f4f11'
  expect(showing({ fileId, alt: 'Burned houses' })[0]).toContain(
    `"src":"/api/images/${situationId}/${fileId}","alt":"Burned houses"`,
  )
  for (const address of ['https://elsewhere.example/x.png', '../../trpc', 'javascript:1']) {
    expect(showing({ fileId: address, alt: 'Anything' })[0]).not.toContain('"img"')
  }
})
