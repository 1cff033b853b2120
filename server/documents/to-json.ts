import { toBase64 } from '#server/record/bytes.ts'
import type { ExportedText } from './exported-text.ts'
import { plainTextOf } from './to-text.ts'

/** Name and version of the JSON that a text leaves in: docs/text-export.md. Permanent. */
export const jsonFormat = 'focalpoint.export/1'

/** A text as plain JSON, indented, its members in the order of docs/text-export.md. */
export function jsonOf(text: ExportedText): string {
  const { version, sections, sources } = text
  return `${JSON.stringify(
    {
      format: jsonFormat,
      language: text.language,
      kind: text.kind,
      title: text.title,
      id: text.textId,
      state: text.stateName,
      body: text.bodyName,
      exercise: text.exercise,
      marking: text.marking,
      audience: text.audience,
      facts: text.facts,
      version: { name: version.name, at: version.at, entry: version.index, sha256: version.hash },
      sections: sections.map(({ documentId, title, marking, sequence, hash, document }, index) => ({
        number: index + 1,
        id: documentId,
        title,
        marking,
        sequence,
        sha256: hash,
        words: plainTextOf(document),
        text: document,
      })),
      sources: sources.map(
        ({ evidenceId, number, title, marking, source, grade, withheld = false }, index) => ({
          place: index + 1,
          id: evidenceId,
          number,
          title,
          marking: withheld ? null : marking,
          source,
          grade,
          withheld,
        }),
      ),
      images: Object.entries(text.images).map(([fileId, image]) => ({
        id: fileId,
        evidence: image.evidenceId,
        sha256: image.sha256,
        media_type: image.mediaType,
        width: image.width,
        height: image.height,
        base64: toBase64(image.bytes),
      })),
      suggested_by: text.authors,
    },
    null,
    2,
  )}\n`
}
