import type { TextNode } from '#server/documents/text-node.ts'
import { wordsOfLine } from './lines-of.ts'

/** What the record adds to minutes, in words: at their beginning, at the end of each point, at their end. */
export type RecordBlocks = {
  readonly opening: readonly TextNode[]
  readonly points: readonly {
    readonly number: string
    readonly title: string
    readonly blocks: readonly TextNode[]
  }[]
  readonly closing: readonly TextNode[]
}

/** A run of blocks that people wrote, or that the record says. */
export type MinutesPiece = {
  readonly from: 'text' | 'record'
  readonly content: readonly TextNode[]
}

const levelOf = ({ attrs }: TextNode): number => Number(attrs?.level ?? 3)

/** The heading that the minutes have for a point, as they begin. */
export const pointHeading = ({ number, title }: { number: string; title: string }): string =>
  `${number}. ${title}`

// Somebody may take a number away, or write another: the title tells the point.
const bare = (words: string): string =>
  words
    .replace(/^\s*[\d.]+\s+/, '')
    .trim()
    .toLowerCase()

/**
 * Puts what the record says of a meeting to what people wrote of it: attendance before it, motions, results and
 * decisions at the end of the point that they belong to, the rest behind. The text itself is taken as it is, every
 * block in its order: nothing that somebody wrote is changed, moved or left out. A point whose heading is no longer
 * there has what the record says of it behind the text, under its title.
 */
export function composeMinutes(document: TextNode, record: RecordBlocks): MinutesPiece[] {
  const blocks = document.content ?? []
  const headings = headingsOf(blocks, record.points)
  const pieces: MinutesPiece[] = []
  const put = (from: MinutesPiece['from'], content: readonly TextNode[]) => {
    if (content.length > 0) pieces.push({ from, content })
  }
  put('record', record.opening)
  let written = 0
  const placed = record.points.flatMap((point, index) => {
    const at = headings[index]
    return at === undefined ? [] : [{ point, end: endOf(blocks, at, headings) }]
  })
  for (const { point, end } of placed.toSorted((one, other) => one.end - other.end)) {
    if (point.blocks.length === 0) continue
    put('text', blocks.slice(written, end))
    put('record', point.blocks)
    written = end
  }
  put('text', blocks.slice(written))
  const homeless = record.points.filter((_, index) => headings[index] === undefined)
  put('record', [
    ...homeless.flatMap((point) => (point.blocks.length === 0 ? [] : titled(point))),
    ...record.closing,
  ])

  return pieces
}

/** Minutes as one text, to save or to print. */
export const wholeMinutes = (pieces: readonly MinutesPiece[]): TextNode => ({
  type: 'doc',
  content: pieces.flatMap(({ content }) => content),
})

const titled = (point: RecordBlocks['points'][number]): TextNode[] => [
  { type: 'heading', content: [{ type: 'text', text: pointHeading(point) }] },
  ...point.blocks,
]

/** For each point the block that is its heading: each heading is one point's, the first that has its words. */
function headingsOf(
  blocks: readonly TextNode[],
  points: RecordBlocks['points'],
): (number | undefined)[] {
  const taken = new Set<number>()
  return points.map((point) => {
    const at = blocks.findIndex(
      (block, index) =>
        block.type === 'heading' &&
        !taken.has(index) &&
        bare(wordsOfLine(block)) === bare(point.title),
    )
    if (at === -1) return undefined
    taken.add(at)
    return at
  })
}

/** Where the section of a heading ends: before the next heading of a point, or of the same level or higher. */
function endOf(
  blocks: readonly TextNode[],
  at: number,
  headings: readonly (number | undefined)[],
): number {
  const level = levelOf(blocks[at] ?? { type: 'heading' })
  const next = blocks.findIndex(
    (block, index) =>
      index > at &&
      block.type === 'heading' &&
      (levelOf(block) <= level || headings.includes(index)),
  )
  return next === -1 ? blocks.length : next
}
