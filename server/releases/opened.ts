import { readOpening } from '#server/record/act-format.ts'
import type { UnsealedDossier } from '#server/record/build-dossier.ts'
import { utf8 } from '#server/record/bytes.ts'
import { blackOut } from './black-out.ts'
import type { Opened } from './rules/redaction.ts'

/** What a dossier opens, for no later one to open more. */
export function openedBy(dossier: UnsealedDossier): Opened {
  return {
    entries: dossier.openings.map(({ index }) => index),
    closed: dossier.openings.flatMap(({ index, opening }) => {
      const named = Object.entries(readOpening(utf8(opening))?.fields ?? {})
      const fields = named.flatMap(([name, field]) => ('hash' in field ? [name] : []))
      return fields.length === 0 ? [] : [{ entry: index, fields }]
    }),
    contents: Object.keys(dossier.contents),
    files: dossier.files.map(({ sha256 }) => sha256),
  }
}

/**
 * The dossier less all that was not opened when its release was made: whoever exports may see more by then, and more may be
 * agreed to. Of `until` and after it opens the changes of the record's key, without which what was signed since cannot be checked.
 */
export function noMoreThan(
  dossier: UnsealedDossier,
  { opened, until }: { opened: Opened; until: number },
): UnsealedDossier {
  const entries = new Set(opened.entries)
  const beyond = (hashes: readonly string[], then: readonly string[]) =>
    hashes.filter((hash) => !then.includes(hash))

  return blackOut(
    {
      ...dossier,
      openings: dossier.openings.filter(({ index }) => index >= until || entries.has(index)),
    },
    {
      redactions: opened.closed,
      contents: beyond(Object.keys(dossier.contents), opened.contents),
      files: beyond(
        dossier.files.map(({ sha256 }) => sha256),
        opened.files,
      ),
    },
  )
}
