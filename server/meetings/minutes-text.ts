import type { TextNode } from '#server/documents/text-node.ts'

/** What minutes begin with: the words are those of the installation's language. */
export type MinutesOf = {
  readonly presentHeading: string
  readonly present: readonly string[]
  readonly absentHeading: string
  readonly absent: readonly string[]
  readonly points: readonly string[]
}

/** The first words of a meeting's minutes: who came, and a heading with room under it for each point. */
export function minutesText(of: MinutesOf): TextNode {
  const heading = (text: string): TextNode => ({
    type: 'heading',
    content: [{ type: 'text', text }],
  })
  const line = (text: string): TextNode => ({
    type: 'paragraph',
    content: [{ type: 'text', text }],
  })
  const listed = (title: string, names: readonly string[]): TextNode[] =>
    names.length === 0
      ? []
      : [
          heading(title),
          {
            type: 'bulletList',
            content: names.map((name) => ({ type: 'listItem', content: [line(name)] })),
          },
        ]

  return {
    type: 'doc',
    content: [
      ...listed(of.presentHeading, of.present),
      ...listed(of.absentHeading, of.absent),
      ...of.points.flatMap((point): TextNode[] => [heading(point), { type: 'paragraph' }]),
    ],
  }
}
