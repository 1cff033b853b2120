import type { Audience } from '#server/evidence/rules/release.ts'
import type { Locale } from '#server/messages/load.ts'
import type { TextNode } from './text-node.ts'

/**
 * One section of a text that leaves the house, as it stood at `sequence` of its log. A part that is put together
 * from the record (the votes on a decision) is no document of its own, and has neither id nor sequence.
 */
export type ExportedSection = {
  documentId: string | null
  title: string
  sequence: number | null
  /** SHA-256, in hexadecimal, of the canonical JSON of its text. */
  hash: string
  /** How widely it may travel, where that differs from the whole: the word itself. */
  marking: string | null
  /** Whether it begins a page of its own where there are pages; it follows the one before it unless it says so. */
  startsPage?: boolean
  document: TextNode
}

/** What the annex says of one piece of evidence; its place in the list is the number in brackets. */
export type CitedSource = {
  evidenceId: string
  /** In its situation; null for what is withheld. */
  number: number | null
  title: string
  source: string
  /** How widely it may travel: the word itself. */
  marking: string
  /** "B2" once two have graded, else null. */
  grade: string | null
  /** Whether it may not go to those for whom the text leaves: then `title` says so, and all else is left out. */
  withheld?: boolean
}

/** A line of the first page: what it is about, and what it says. */
export type ExportedFact = { label: string; value: string }

/** A copy of an image of evidence, made for this file: no larger than a page shows it. */
export type ExportedImage = {
  evidenceId: string
  /** SHA-256, in hexadecimal, of the evidence's own file, of which this is a copy. */
  sha256: string
  mediaType: 'image/png' | 'image/jpeg'
  bytes: Uint8Array
  /** In pixels. */
  width: number
  height: number
}

/** Which version of a text it is. `name` is null for one that was given none. */
export type ExportedVersion = {
  name: string | null
  /** An instant, RFC 3339. */
  at: string
  /** The entry of the record that holds it, where one does. */
  index: number | null
  /** SHA-256 of the version's bytes, in hexadecimal. */
  hash: string
}

/** A file of evidence that a text shows, where whoever saves the text may see it. */
export type ShownFile = { fileId: string; evidenceId: string; sha256: string }

/** A text to export whose images still lie in the store: `files` are those of them that may leave. */
export type UnillustratedText = Omit<ExportedText, 'images'> & { files: readonly ShownFile[] }

/**
 * A text with all that its readers need elsewhere: the plain model behind every export. Converters
 * take it and nothing else, so that equal models give equal files.
 */
export type ExportedText = {
  /** Of the text; the words around it are said in the same one. */
  language: Locale
  /** What kind of text it is, as one word of its language: "Assessment". */
  kind: string
  /** What it is about. */
  title: string
  textId: string
  /** The state and the body in whose name it is written. */
  stateName: string
  bodyName: string
  version: ExportedVersion
  marking: string | null
  /** For whom it leaves. */
  audience: Audience
  exercise: boolean
  sections: readonly ExportedSection[]
  sources: readonly CitedSource[]
  /** What its images show, by the id of the file; one that is not here is told in words. */
  images: Readonly<Record<string, ExportedImage>>
  /** Names of members, by id: who suggested what is still pending. */
  authors: Readonly<Record<string, string>>
  /** What the first page says of it, where that is not which version it is. */
  facts: readonly ExportedFact[] | null
  /** Whether it is long enough for a page of its own that says what it is and contains. */
  hasCover: boolean
  /** Whether a DOCX of it can come back from Word and become suggestions. */
  returns: boolean
  /** What stands above the fingerprint, for those who sign. */
  signing: string
  /** Who signs on paper, one line each. */
  signers: readonly string[]
}
