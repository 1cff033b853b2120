import { citedIn } from '#server/documents/cited-in.ts'
import type { ExportedText } from '#server/documents/exported-text.ts'
import type { TextMark, TextNode } from '#server/documents/text-node.ts'

/** Words with marks, by name or whole. */
export const words = (text: string, ...marks: (string | TextMark)[]): TextNode => ({
  type: 'text',
  text,
  ...(marks.length > 0
    ? { marks: marks.map((mark) => (typeof mark === 'string' ? { type: mark } : mark)) }
    : {}),
})
export const node = (type: string, ...content: TextNode[]): TextNode => ({
  type,
  ...(content.length > 0 ? { content } : {}),
})
export const paragraph = (...content: TextNode[]): TextNode => node('paragraph', ...content)
export const cite = (evidenceId: string): TextNode => ({ type: 'citation', attrs: { evidenceId } })
export const heading = (text: string, level = 3): TextNode => ({
  type: 'heading',
  ...(level === 3 ? {} : { attrs: { level } }),
  content: [words(text)],
})
const item = (...content: TextNode[]) => node('listItem', ...content)
const row = (type: string, ...cells: string[]) =>
  node('tableRow', ...cells.map((text) => node(type, paragraph(words(text)))))

export const church = '7d0c6a52-0000-4000-8000-000000000001'
export const registrations = '7d0c6a52-0000-4000-8000-000000000002'

/** One of everything that a text may hold. */
export const everything: TextNode = node(
  'doc',
  heading('The population at risk'),
  paragraph(
    words('About a quarter of a million people are displaced, '),
    words('most of them', 'italic'),
    words(' in the Rift Valley '),
    cite(registrations),
    words('. The church near Eldoret '),
    cite(church),
    words(' is named by '),
    words('three', 'bold'),
    words(' reports; see the '),
    words('register', { type: 'link', attrs: { href: 'https://example.org/register?a=1&b=2' } }),
    words('. '),
    words('Not confirmed.', 'bold', 'italic'),
  ),
  heading('Those who may order crimes', 4),
  node(
    'bulletList',
    item(paragraph(words('Organisers in the north'))),
    item(paragraph(words('Armed groups:')), {
      ...node(
        'orderedList',
        item(paragraph(words('of Kisumu'))),
        item(paragraph(words('of Nakuru'))),
      ),
      attrs: { start: 3 },
    }),
  ),
  node(
    'blockquote',
    paragraph(words('We were told to leave before Friday.')),
    paragraph(words('Nobody came.', 'underline')),
  ),
  node(
    'table',
    row('tableHeader', 'Place', 'Displaced', 'Since'),
    row('tableCell', 'Eldoret', '84,000', '30 December 2007'),
    row('tableCell', 'Naivasha', '12,500', '27 January 2008'),
  ),
  node('horizontalRule'),
  paragraph(
    words('First line'),
    node('hardBreak'),
    words('second line, with '),
    words('an error', 'strike'),
    words(' in it and Šešelj’s œuvre.'),
  ),
)

export const sources: ExportedText['sources'] = [
  {
    evidenceId: registrations,
    number: 12,
    title: 'Registrations of displaced people',
    source: 'Red Cross',
    marking: 'Restricted',
    grade: 'A2',
  },
  {
    evidenceId: church,
    number: 4,
    title: 'A church burnt near Eldoret on 1 January',
    source: 'Daily press',
    marking: 'Unclassified',
    grade: null,
  },
]

const hash = 'c0ffee'.repeat(11).slice(0, 64)

/** A whole text to export, of these sections. */
export const exportedText = (
  documents: readonly TextNode[],
  more: Partial<ExportedText> = {},
): ExportedText => ({
  language: 'en',
  kind: 'Assessment',
  title: 'River provinces',
  textId: '0f5a1f8e-3e1c-4f0e-9d36-000000000000',
  stateName: 'Norland',
  bodyName: 'Standing group on prevention',
  version: { name: 'As agreed on 14 January', at: '2026-01-14T09:30:00.000Z', index: 41, hash },
  marking: 'Restricted',
  audience: 'own_use',
  exercise: true,
  sections: documents.map((document, index) => ({
    documentId: `0f5a1f8e-3e1c-4f0e-9d36-00000000000${index + 1}`,
    title: ['Situation and population', 'Path of escalation', 'Options'][index] ?? 'More',
    sequence: 3 + index,
    hash,
    marking: index === 1 ? 'Confidential' : null,
    document,
  })),
  sources: sources.filter(({ evidenceId }) =>
    documents.some((document) => citedIn(document).includes(evidenceId)),
  ),
  images: {},
  authors: {},
  ...{
    facts: null,
    hasCover: true,
    returns: true,
    signing: 'Signed on the text above, whose fingerprint is',
  },
  signers: ['For the focal point', 'For the Government of Norland'],
  ...more,
})
