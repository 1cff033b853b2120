/**
 * What in a DOCX says that it left from here, so that it is known again when it comes back from Word:
 * bookmarks at the sections' titles, and properties of the document. Permanent: files travel for years.
 */

/** The property that says which format these names are of, and its value. */
export const formatProperty = 'Focalpoint format'
export const docxFormat = 'focalpoint.docx/1'

/** The property that names the text. */
export const textProperty = 'Focalpoint text'

/** The name of the property that holds a section's hash. */
export const hashProperty = (documentId: string) => `Focalpoint ${documentId}`

/** The bookmark at which the text ends, and signatures or the annex begin. */
export const endBookmark = 'fp_sources'

/** The bookmark of a source in the annex, to which citations of it lead. */
export const sourceBookmark = (evidenceId: string) => `fp_e_${compact(evidenceId)}`

/**
 * The bookmark at which a section begins: its document, and the sequence of the log at which it was
 * exported. Word allows forty letters, digits and underscores.
 */
export const sectionBookmark = (documentId: string, sequence: number) =>
  `fp_${compact(documentId)}_${sequence.toString(36)}`

/** The section and sequence that a bookmark names, or undefined for another bookmark. */
export function readSectionBookmark(
  name: string,
): { documentId: string; sequence: number } | undefined {
  const [, id, sequence] = /^fp_([0-9a-f]{32})_([0-9a-z]{1,5})$/.exec(name) ?? []
  if (id === undefined || sequence === undefined) return undefined
  return { documentId: expanded(id), sequence: Number.parseInt(sequence, 36) }
}

/** The evidence that a bookmark in the annex stands for. */
export function readSourceBookmark(name: string): string | undefined {
  const [, id] = /^fp_e_([0-9a-f]{32})$/.exec(name) ?? []
  return id === undefined ? undefined : expanded(id)
}

/** Names of the styles that carry meaning on the way back. */
export const styleNames = {
  marking: 'Focalpoint Marking',
  continued: 'List Continue',
  quote: 'Quote',
  rule: 'Focalpoint Rule',
  gap: 'Focalpoint Gap',
  image: 'Focalpoint Image',
  aside: 'Focalpoint Aside',
} as const

const compact = (id: string) => id.replaceAll('-', '')
const expanded = (id: string) => id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
