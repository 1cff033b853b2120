import { citationNumbers } from './citation-numbers.ts'
import type { ExportWords } from './export-words.ts'
import type { ExportedText } from './exported-text.ts'
import { factsOf } from './facts-of.ts'
import { findImages } from './find-image.ts'
import { markdownBlocks } from './markdown/blocks.ts'
import { escapeMarkdown, type MarkdownContext } from './markdown/inline.ts'
import { sectionTitle } from './section-title.ts'
import { sourceCells } from './source-cells.ts'
import { sourceNotes } from './source-notes.ts'
import { hasSuggestions } from './suggested.ts'

/**
 * A text as Markdown (CommonMark with the tables, notes and struck words of GitHub), readable as it
 * stands: citations as numbers in brackets, what they stand for in a table at the end. What is
 * proposed and undecided stands in `<ins>` and `<del>`.
 */
export function markdownOf(text: ExportedText, words: ExportWords): string {
  const { say } = words
  const context: MarkdownContext = {
    number: citationNumbers(text.sources),
    image: say('image'),
    findImage: findImages(text.images),
    imageMissing: say('imageMissing'),
    notes: [],
    images: [],
  }
  const head = [
    `# ${escapeMarkdown(say('titled', { kind: text.kind, title: text.title }))}`,
    ...(text.marking === null ? [] : [`**${escapeMarkdown(text.marking)}**`]),
    ...(text.exercise ? [`**${say('exercise')}**`] : []),
    factsOf(text, words)
      .map(({ label, value }) => `- ${escapeMarkdown(label)}: ${escapeMarkdown(value)}`)
      .join('\n'),
    ...(text.sections.some(({ document }) => hasSuggestions(document)) ? [say('pending')] : []),
  ]
  const sections = text.sections.flatMap(({ marking, document }, index) => [
    `## ${escapeMarkdown(sectionTitle(text, index))}`,
    ...(marking === null ? [] : [`**${escapeMarkdown(say('sectionMarking', { marking }))}**`]),
    ...markdownBlocks(document.content ?? [], context),
  ])
  const parts = [
    ...head,
    ...sections,
    ...sourceParts(text, say),
    ...context.notes,
    ...context.images,
  ]
  return `${parts.join('\n\n')}\n`
}

function sourceParts({ sources, images }: ExportedText, say: ExportWords['say']): string[] {
  const above = [
    `## ${say('sources')}`,
    ...sourceNotes({ sources, images }, say).map(escapeMarkdown),
  ]
  if (sources.length === 0) return above
  const heads = [say('place'), say('evidence'), say('source'), say('grade')]
  const rows = sources.map((source, index) => [
    `[${index + 1}]`,
    ...sourceCells(source, say).map(escapeMarkdown),
  ])
  const lines = [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return [...above, lines.join('\n')]
}
