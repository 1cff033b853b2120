import fc from 'fast-check'
import type { TextMark, TextNode } from '../../../server/documents/text-node.ts'

// Few words, so that two texts made at random have much in common.
const word = fc.constantFrom('the', 'militia', 'armed', 'fled', 'north', 'camp', 'été', '3', 'of')
const sign = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '’')
const phrase = fc
  .array(fc.tuple(word, sign), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.flat().join(''))
const marks = fc.constantFrom<TextMark[] | undefined>(
  undefined,
  undefined,
  [{ type: 'bold' }],
  [{ type: 'link', attrs: { href: 'https://example.org/' } }, { type: 'italic' }],
)

const run = fc
  .tuple(phrase, marks)
  .map(([text, marked]): TextNode => ({ type: 'text', text, ...(marked ? { marks: marked } : {}) }))
const cited = fc
  .constantFrom('e1', 'e2')
  .map((evidenceId): TextNode => ({ type: 'citation', attrs: { evidenceId } }))
const noted = run.map((words): TextNode => ({ type: 'footnote', content: [words] }))

const line = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: run },
      { weight: 1, arbitrary: cited },
      { weight: 1, arbitrary: noted },
    ),
    { maxLength: 4 },
  )
  .map(joined)
const paragraph = line.map((content): TextNode => nodeOf('paragraph', content))
const heading = line.map((content): TextNode => nodeOf('heading', content))
const list = fc.array(paragraph, { minLength: 1, maxLength: 4 }).map(
  (items): TextNode =>
    nodeOf(
      'bulletList',
      items.map((item) => nodeOf('listItem', [item])),
    ),
)
const table = fc
  .array(fc.array(paragraph, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 })
  .map(
    (rows): TextNode =>
      nodeOf(
        'table',
        rows.map((cells) =>
          nodeOf(
            'tableRow',
            cells.map((cell) => nodeOf('tableCell', [cell])),
          ),
        ),
      ),
  )

/** A text as the editor would write it: adjacent words of the same marks are one run. */
export const anyText: fc.Arbitrary<TextNode> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: paragraph },
      { weight: 1, arbitrary: heading },
      { weight: 1, arbitrary: list },
      { weight: 1, arbitrary: table },
      { weight: 1, arbitrary: fc.constant<TextNode>({ type: 'horizontalRule' }) },
    ),
    { maxLength: 6 },
  )
  .map((content): TextNode => nodeOf('doc', content))

/** A text of paragraphs of plain words. */
export const saying = (...paragraphs: string[]): TextNode =>
  nodeOf(
    'doc',
    paragraphs.map((text) => nodeOf('paragraph', [{ type: 'text', text }])),
  )

function nodeOf(type: string, content: readonly TextNode[]): TextNode {
  return { type, ...(content.length > 0 ? { content } : {}) }
}

function joined(nodes: readonly TextNode[]): TextNode[] {
  const runs: TextNode[] = []
  for (const node of nodes) {
    const last = runs.at(-1)
    const same = JSON.stringify(last?.marks) === JSON.stringify(node.marks)
    if (last?.text !== undefined && node.text !== undefined && same) {
      runs[runs.length - 1] = { ...last, text: `${last.text}${node.text}` }
    } else runs.push(node)
  }
  return runs
}
