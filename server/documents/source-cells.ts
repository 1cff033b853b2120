import type { ExportWords } from './export-words.ts'
import type { CitedSource } from './exported-text.ts'

/** What a row of the annex says behind its number: the evidence and its marking, its source and its grade, or that it is withheld. */
export function sourceCells(
  { number, title, marking, source, grade, withheld }: CitedSource,
  say: ExportWords['say'],
): [evidence: string, source: string, grade: string] {
  if (withheld) return [title, '', '']
  const named =
    number === null ? title : `${title} (${say('evidenceNumber', { number })}, ${marking})`
  return [named, source, grade ?? say('ungraded')]
}
