import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeText, readMarkdown } from '#server/documents/from-markdown.ts'
import { markdownBlocks } from '#server/documents/markdown/blocks.ts'
import { schema } from '#server/documents/schema.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { everything, heading, node, paragraph, words } from './example-text.ts'

const written = (document: TextNode): string => {
  const notes: string[] = []
  const nothing = () => undefined
  const context = {
    ...{ number: nothing, findImage: nothing, image: 'Image', imageMissing: 'Not here.' },
    ...{ notes, images: [] },
  }
  return [...markdownBlocks(document.content ?? [], context), ...notes].join('\n\n')
}
const withoutCitations = (one: TextNode): TextNode => ({
  ...one,
  ...(one.content
    ? { content: one.content.filter(({ type }) => type !== 'citation').map(withoutCitations) }
    : {}),
})

test('a text written as Markdown is read as the same text', () => {
  const noted = paragraph(words('Noted'), node('footnote', words('Ibid., p. 4')), words(' here.'))
  const text = node('doc', ...(everything.content ?? []), noted)
  const [, cited, ...others] = text.content ?? []
  const read = readMarkdown(written(text)).document.content ?? []
  expect([read[0], ...read.slice(2)]).toEqual([text.content?.[0], ...others])
  expect(JSON.stringify(read[1])).toContain('[—]')
  expect(cited && withoutCitations(cited).content?.[0]).toEqual(
    words('About a quarter of a million people are displaced, '),
  )
})

test('whatever words are, as Markdown they read as themselves', () => {
  const sign = fc.constantFrom(...'*_[]<>&#|`~!\\-+=.)(:"\'1aé x\u00a0{}$^@/'.split(''))
  const said = fc
    .array(sign, { minLength: 1, maxLength: 14 })
    .map((signs) => signs.join('').replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
  fc.assert(
    fc.property(said, (text) => {
      const document = node('doc', paragraph(words(text)))
      expect(readMarkdown(written(document)).document).toEqual(document)
    }),
    { numRuns: 400 },
  )
})

test('whatever Markdown is, it reads as a valid text and runs nothing', () => {
  const piece = fc.constantFrom(
    '# ',
    '- ',
    '1. ',
    '> ',
    '| a | b |\n|---|---|\n',
    '**',
    '<b>',
    '</u>',
    '<script>',
    '[x](javascript:alert(1))',
    '![i](x)',
    '```\n',
    '[^1]',
    '\n',
    '\n\n',
    'words ',
    '    ',
    '---',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const { document } = readMarkdown(pieces.join(''))
      expect(schema.nodeFromJSON(document).check()).toBeUndefined()
      expect(JSON.stringify(document)).not.toContain('"href":"javascript')
    }),
    { numRuns: 300 },
  )
})

test('what a text does not have stays as plain words; images are counted', () => {
  const { document, images } = readMarkdown(
    [
      '## Top',
      '### Below',
      '```\ncode <here>\nmore\n```',
      '<div>raw</div>',
      '![map](m.png) seen',
      'H<sub>2</sub>',
    ].join('\n\n'),
  )
  expect(document).toEqual(
    node(
      'doc',
      heading('Top'),
      heading('Below', 4),
      paragraph(words('code <here>'), node('hardBreak'), words('more')),
      paragraph(words('<div>raw</div>')),
      paragraph(words(' seen')),
      paragraph(words('H<sub>2</sub>')),
    ),
  )
  expect(images).toBe(1)
})

test('only UTF-8, and UTF-16 that says so, are words', () => {
  expect(decodeText(Buffer.from('\ufeffété', 'utf8'))).toBe('été')
  expect(decodeText(Buffer.from('\ufeffété', 'utf16le'))).toBe('été')
  expect(decodeText(Buffer.from('\u00e9t\u00e9', 'latin1'))).toBeNull()
})
