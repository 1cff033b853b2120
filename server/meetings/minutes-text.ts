import type { TextNode } from '#server/documents/text-node.ts'

/**
 * The first words of a meeting's minutes: a heading with room under it for each point of the agenda. Who came, what was
 * moved and what came of it is not in them: it flows in beside them from the record (`compose-minutes.ts`).
 */
export const minutesText = (headings: readonly { text: string; level: number }[]): TextNode => ({
  type: 'doc',
  content: headings.flatMap(({ text, level }): TextNode[] => [
    {
      type: 'heading',
      ...(level === 1 ? {} : { attrs: { level: 4 } }),
      content: [{ type: 'text', text }],
    },
    { type: 'paragraph' },
  ]),
})
