import type { SectionName } from '../assessments/rules/template.ts'
import type { SeededSection } from '../assessments/template-text.ts'
import type { TextNode } from '../documents/text-node.ts'

/**
 * Words for sections of the assessment, by the questions of the template. A paragraph is a string;
 * one that begins with "- " is a point of a list; `[[key]]` cites evidence and `**…**` is bold.
 */
export type SectionWords = Partial<Record<SectionName, Readonly<Record<string, readonly string[]>>>>

/**
 * A section with its questions as headings, as the template seeds it, and the words under each.
 * @param questions the template's questions, in their order
 * @param evidenceIds ids of evidence by their keys in the exercise; an unknown key throws
 */
export const sectionDocument = (
  seeded: SeededSection,
  questions: readonly string[],
  words: Readonly<Record<string, readonly string[]>>,
  evidenceIds: ReadonlyMap<string, string>,
): TextNode => {
  const headings = (seeded.document.content ?? []).filter(({ type }) => type === 'heading')
  const content = questions.flatMap((question, at): TextNode[] => {
    const heading = headings[at]
    const blocks = blocksOf(words[question] ?? [], evidenceIds)
    return heading === undefined ? blocks : [heading, ...blocks]
  })
  return { type: 'doc', content }
}

const blocksOf = (
  lines: readonly string[],
  evidenceIds: ReadonlyMap<string, string>,
): TextNode[] => {
  const blocks: TextNode[] = []
  let points: TextNode[] = []
  const endList = () => {
    if (points.length > 0) blocks.push({ type: 'bulletList', content: points })
    points = []
  }
  for (const line of lines) {
    const isPoint = line.startsWith('- ')
    const paragraph = {
      type: 'paragraph',
      content: inlineOf(isPoint ? line.slice(2) : line, evidenceIds),
    }
    if (isPoint) points.push({ type: 'listItem', content: [paragraph] })
    else {
      endList()
      blocks.push(paragraph)
    }
  }
  endList()
  return blocks
}

const inlineOf = (line: string, evidenceIds: ReadonlyMap<string, string>): TextNode[] =>
  line
    .split(/(\[\[[a-z0-9-]+\]\]|\*\*[^*]+\*\*)/)
    .filter((part) => part !== '')
    .map((part): TextNode => {
      if (part.startsWith('**'))
        return { type: 'text', text: part.slice(2, -2), marks: [{ type: 'bold' }] }
      if (!part.startsWith('[[')) return { type: 'text', text: part }
      const evidenceId = evidenceIds.get(part.slice(2, -2))
      if (evidenceId === undefined) throw new Error(`The exercise cites unknown evidence: ${part}`)
      return { type: 'citation', attrs: { evidenceId } }
    })
