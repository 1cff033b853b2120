import { redactOpening } from '#server/record/act-format.ts'
import type { UnsealedDossier } from '#server/record/build-dossier.ts'
import { fromUtf8, utf8 } from '#server/record/bytes.ts'
import type { Redaction } from './rules/redaction.ts'

/** What is left out of a dossier by choice: fields by entry, snapshots and files by their hashes. */
export type LeftOut = {
  redactions: readonly Redaction[]
  contents: readonly string[]
  files: readonly string[]
}

/**
 * The dossier without what is left out of it: fields stay as their hashes, so that each act still leads to its leaf;
 * snapshots and files are announced as withheld. Entries that it does not open, and hashes that it does not hold, are passed over.
 */
export function blackOut(
  dossier: UnsealedDossier,
  { redactions, contents, files }: LeftOut,
): UnsealedDossier {
  const fields = new Map(redactions.map((one) => [one.entry, one.fields]))
  const kept = dossier.files.filter(({ sha256 }) => !files.includes(sha256))
  const left = new Set([...(dossier.withheld?.contents ?? []), ...contents])

  return {
    ...dossier,
    openings: dossier.openings.map(({ index, opening }) => {
      const names = fields.get(index)
      return names === undefined
        ? { index, opening }
        : { index, opening: fromUtf8(redactOpening(utf8(opening), names)) }
    }),
    contents: Object.fromEntries(
      Object.entries(dossier.contents).filter(([hash]) => !left.has(hash)),
    ),
    files: kept,
    ...(left.size > 0 || kept.length < dossier.files.length || dossier.withheld
      ? {
          withheld: {
            contents: [...left].sort(),
            files: (dossier.withheld?.files ?? 0) + dossier.files.length - kept.length,
          },
        }
      : {}),
  }
}
