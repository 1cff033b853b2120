import type { TextNode } from '#server/documents/text-node.ts'

const sentences = [
  'Traders on the ferry road report that grain prices rose for the fourth week.',
  'Two of the three radio stations repeat that families from the hills must leave before the vote.',
  'The ministry of the interior counts nine road blocks, of which four are new.',
  'A consulate in the north has seen lists with names, and describes who carries them.',
  'Schools in the lower town are open; those in the upper town have been closed since Monday.',
  'Whether the order came from the district or from the capital is not known.',
]

const words = (text: string, ...marks: string[]): TextNode => ({
  type: 'text',
  text,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
})

const line = (at: number): TextNode => ({
  type: 'paragraph',
  content: [
    words(`${sentences[at % sentences.length]} `),
    words(sentences[(at + 1) % sentences.length] ?? '', 'bold'),
    words(` ${sentences[(at + 2) % sentences.length]} ${sentences[(at + 3) % sentences.length]}`),
  ],
})

const cell = (text: string): TextNode => ({
  type: 'tableCell',
  content: [{ type: 'paragraph', content: [words(text)] }],
})

/**
 * A text of so many pages of 500 words, as an assessment is: headings, lines with emphasis, lists, and on every
 * tenth page a table.
 */
export const longText = (pages: number): TextNode => ({
  type: 'doc',
  content: Array.from({ length: pages }, (_, page): TextNode[] => [
    { type: 'heading', attrs: { level: 3 }, content: [words(`Page ${page + 1}`)] },
    ...Array.from({ length: 8 }, (_line, at) => line(page + at)),
    {
      type: 'bulletList',
      content: [0, 1].map((at) => ({ type: 'listItem', content: [line(page + at)] })),
    },
    ...(page % 10 === 9
      ? [
          {
            type: 'table',
            content: [0, 1, 2].map((row) => ({
              type: 'tableRow',
              content: [0, 1, 2].map((column) => cell(`${row * 3 + column} road blocks`)),
            })),
          },
        ]
      : []),
  ]).flat(),
})
