import { HeadingLevel, Paragraph, TextRun } from 'docx'
import type { ExportWords } from '../export-words.ts'
import type { ExportedText } from '../exported-text.ts'
import { factsOf } from '../facts-of.ts'
import { hasSuggestions } from '../suggested.ts'

/** What stands above the text: in whose name, what it is, which version, and what may be done with it. */
export function docxFront(text: ExportedText, words: ExportWords): Paragraph[] {
  const { say } = words
  const small = (words: string, before = 0) =>
    new Paragraph({ style: 'FocalpointSmall', spacing: { before }, children: [new TextRun(words)] })
  return [
    small(text.stateName),
    small(text.bodyName),
    small(text.kind, 600),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(text.title)] }),
    ...factsOf(text, words).map(
      ({ label, value }) =>
        new Paragraph({
          style: 'FocalpointSmall',
          children: [new TextRun(`${label}  `), new TextRun({ text: value, bold: true })],
        }),
    ),
    ...(text.sections.some(({ document }) => hasSuggestions(document))
      ? [small(say('pending'), 200)]
      : []),
    ...(text.returns ? [small(say('wordIntro'), 200)] : []),
  ]
}
