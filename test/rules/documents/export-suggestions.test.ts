import { beforeAll, expect, test } from 'vitest'
import { asProposed } from '#server/documents/as-it-stands.ts'
import { exportWords } from '#server/documents/export-words.ts'
import { readFile } from '#server/documents/read-file.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { docxOf } from '#server/documents/to-docx.ts'
import { htmlFileOf } from '#server/documents/to-html-file.ts'
import { markdownOf } from '#server/documents/to-markdown.ts'
import { pdfOf } from '#server/documents/to-pdf.ts'
import { partOf } from './docx-parts.ts'
import { church, exportedText, node, paragraph, words } from './example-text.ts'
import { openPdf } from './open-pdf.ts'

const english = exportWords('en')
const amina = '7d0c6a52-0000-4000-8000-00000000000a'
const stamp = `abcdef.${amina}.${Date.UTC(2026, 0, 13, 8)}`
const kinds: readonly TextNode[] = [
  { type: 'mention', attrs: { memberId: amina, name: 'Amina K.' } },
  { type: 'citation', attrs: { evidenceId: church } },
  { type: 'footnote', content: [words('Ibid., p. 4')] },
]
const proposing = (one: TextNode, proposal: 'insertion' | 'deletion'): TextNode => ({
  ...one,
  attrs: { ...one.attrs, [proposal]: stamp },
})
const text = (...nodes: TextNode[]) =>
  exportedText([node('doc', paragraph(words('Seen '), ...nodes, words(' there.')))], {
    authors: { [amina]: 'Amina K.' },
  })

/** How many lines a PDF draws under and through what, besides rules. */
const strokes = async (...nodes: TextNode[]): Promise<number> =>
  openPdf(await pdfOf(text(...nodes), english)).match(/\n0\.5 w\n/g)?.length ?? 0

let plain: number
beforeAll(async () => {
  plain = await strokes(...kinds)
})

test.each(kinds)('a $type that is proposed is marked as words are', async (one) => {
  for (const proposal of ['insertion', 'deletion'] as const) {
    const proposed = proposing(one, proposal)
    const others = kinds.filter(({ type }) => type !== one.type)
    expect(await strokes(proposed, ...others), proposal).toBe(plain + 1)

    const docx = await docxOf(text(proposed), english)
    const tag = proposal === 'insertion' ? 'ins' : 'del'
    const document = partOf(docx, 'word/document.xml')
    const tracked = new RegExp(
      `<w:${tag} [^>]*w:author="Amina K." w:date="2026-01-13T08:00:00Z"[^>]*>(.*?)</w:${tag}>`,
    ).exec(document)?.[1]
    const inside = { mention: '@Amina K.', citation: '[1]', footnote: 'w:footnoteReference' }
    expect(tracked).toContain(inside[one.type as keyof typeof inside])

    const marked = new RegExp(`<${tag}>(<(?:a|span|sup)[^>]*>|\\[|@)`)
    expect(htmlFileOf(text(proposed), english)).toMatch(marked)
    expect(markdownOf(text(proposed), english)).toMatch(marked)
  }
})

test('a DOCX with such suggestions comes back as if each were accepted, and says nothing more', async () => {
  const proposed = [
    ...kinds.map((one) => proposing(one, 'insertion')),
    words(' and '),
    ...kinds.map((one) => proposing(one, 'deletion')),
  ]
  const left = text(...proposed)
  const file = await readFile('x.docx', await docxOf(left, english))
  if (typeof file === 'string' || file.kind !== 'returned') throw new Error('not known again')
  const accepted = left.sections[0] && asProposed(left.sections[0].document)
  // A mention is words in Word.
  const said = JSON.stringify(accepted).replace(
    `{"type":"mention","attrs":{"memberId":"${amina}","name":"Amina K."}}`,
    '{"type":"text","text":"@Amina K."}',
  )
  const joined = JSON.parse(said.replace('Seen "},{"type":"text","text":"@', 'Seen @'))
  expect(file.sections[0]?.document).toEqual(joined)
})
