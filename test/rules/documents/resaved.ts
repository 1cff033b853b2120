import { exportWords } from '#server/documents/export-words.ts'
import type { ExportedText } from '#server/documents/exported-text.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { docxOf } from '#server/documents/to-docx.ts'
import { church, everything, exportedText, node, paragraph, words } from './example-text.ts'

const amina = '7d0c6a52-0000-4000-8000-00000000000a'
const fileId = '5b1d6a52-0000-4000-8000-000000000001'
const at = Date.UTC(2026, 0, 13, 8)
const stamp = { id: 'abcdef', memberId: amina, at }
const stamped = `abcdef.${amina}.${at}`
const item = (...content: TextNode[]) => node('listItem', ...content)
const note = (text: string, attrs: NonNullable<TextNode['attrs']> = {}): TextNode => ({
  ...{ type: 'footnote', content: [words(text)] },
  ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
})
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A text with whatever another program might write down otherwise: notes, proposals, lists, an image, odd spaces. */
export const resavedText: ExportedText = exportedText(
  [
    node(
      'doc',
      ...(everything.content ?? []),
      paragraph(
        ...[words('Noted'), note('Ibid., p. 4'), words(' and ')],
        ...[words('gone', { type: 'deletion', attrs: stamp })],
        ...[words('come', { type: 'insertion', attrs: stamp })],
        words('. “Quotes” — it’s 5\u00a0km; « oui\u00a0».'),
      ),
      paragraph(
        ...[words('Seen '), { type: 'mention', attrs: { memberId: amina, name: 'Amina K.' } }],
        { type: 'citation', attrs: { evidenceId: church, insertion: stamped } },
        ...[note('Old note.', { deletion: stamped }), note('New note.', { insertion: stamped })],
        words('.'),
      ),
      {
        ...paragraph(words('A proposed line.', { type: 'insertion', attrs: stamp })),
        attrs: { insertion: stamped },
      },
      { type: 'image', attrs: { evidenceId: church, fileId, alt: 'A dot' } },
      paragraph(words('  two  spaces inside ')),
      paragraph(),
      paragraph(words('After an empty line.', 'bold')),
      node(
        'bulletList',
        item(paragraph(words('one')), paragraph(words('continued'))),
        item(paragraph(words('two')), node('bulletList', item(paragraph(words('deep'))))),
      ),
      node('bulletList', item(paragraph(words('another list')))),
    ),
    everything,
    node('doc', paragraph(words('Last.'))),
  ],
  {
    authors: { [amina]: 'Amina K.' },
    images: {
      [fileId]: {
        ...{ evidenceId: church, sha256: 'ab'.repeat(32), mediaType: 'image/png' },
        ...{ bytes: new Uint8Array(png), width: 1, height: 1 },
      },
    },
  },
)

/** The file as it left, which fixtures/resaved-by-libreoffice.docx was made of: opened and saved, nothing else. */
export const leftAs = (text: ExportedText): Promise<Uint8Array> => docxOf(text, exportWords('en'))
