import type { CitationNumber } from '../citation-numbers.ts'
import type { FindImage } from '../find-image.ts'
import type { Suggested } from '../suggested.ts'
import type { TextNode } from '../text-node.ts'

/** What the writing of a DOCX needs to know, and what it gathers on the way. */
export type DocxSetting = {
  number: CitationNumber
  /** The word for an image. */
  image: string
  findImage: FindImage
  /** What is said where an image does not travel along. */
  imageMissing: string
  /** The width between the margins, or of the cell, in points. */
  room: number
  /** The evidence ids that have a bookmark in the annex. */
  isListed: (evidenceId: string) => boolean
  authors: Readonly<Record<string, string>>
  /** The number of the next tracked change: each has one of its own. */
  nextChange: () => number
  /** The contents of notes, the first being number 1. */
  notes: (readonly TextNode[])[]
}

/** A tracked change as Word has it. */
export type Change = { id: number; author: string; date: string }

/** Somebody's proposal as a tracked change; undefined for none. */
export function changeOf(suggested: Suggested | null, setting: DocxSetting): Change | undefined {
  if (suggested === null) return undefined
  return {
    id: setting.nextChange(),
    author: setting.authors[suggested.memberId] ?? '—',
    // Word knows no fractions of a second.
    date: new Date(suggested.at).toISOString().replace(/\.\d+Z$/, 'Z'),
  }
}
