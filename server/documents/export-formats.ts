import { exportWords } from './export-words.ts'
import type { ExportedText } from './exported-text.ts'
import { docxOf } from './to-docx.ts'
import { htmlFileOf } from './to-html-file.ts'
import { jsonOf } from './to-json.ts'
import { markdownOf } from './to-markdown.ts'
import { pdfOf } from './to-pdf.ts'

/** In which formats a text leaves the house, by the word that stands in the address. */
export const exportFormats = {
  pdf: { ending: 'pdf', mediaType: 'application/pdf' },
  docx: {
    ending: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  markdown: { ending: 'md', mediaType: 'text/markdown; charset=utf-8' },
  html: { ending: 'html', mediaType: 'text/html; charset=utf-8' },
  json: { ending: 'json', mediaType: 'application/json' },
} as const

export type ExportFormat = keyof typeof exportFormats

/** A text in a format: words, or bytes. */
export async function writeText(
  text: ExportedText,
  format: ExportFormat,
): Promise<string | Uint8Array> {
  const words = exportWords(text.language)
  if (format === 'pdf') return pdfOf(text, words)
  if (format === 'docx') return docxOf(text, words)
  if (format === 'markdown') return markdownOf(text, words)
  return format === 'html' ? htmlFileOf(text, words) : jsonOf(text)
}
