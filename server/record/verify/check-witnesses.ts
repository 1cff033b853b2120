import { parseCheckpoint } from '../checkpoint.ts'
import { type Cosignature, readCosignature, witnessKey } from '../cosignature.ts'
import type { Dossier } from '../dossier.ts'
import type { Notebook } from './report.ts'

type Seen = Cosignature & { size: number; verifierKey: string }

/**
 * Checks every cosignature and says which witnesses cosigned how far, or that none did. A witness whose key was brought
 * along must have cosigned; the keys of the others come from the file itself, which is said.
 */
export function checkWitnesses(
  dossier: Dossier,
  { witnesses, now }: { witnesses: readonly string[]; now: Date },
  notebook: Notebook,
): void {
  const keys = [...witnesses, ...(dossier.witnesses ?? []).map((one) => one.verifierKey)]
  for (const one of dossier.witnesses ?? []) {
    if (witnessKey(one.verifierKey) === undefined) {
      notebook.fault('witness_key_unreadable', { name: one.name })
    }
  }
  const newest = new Map<string, Seen>()
  let count = 0
  for (const [at, { note, cosignatures = [] }] of dossier.checkpoints.entries()) {
    const text = note.slice(0, note.lastIndexOf('\n\n') + 1)
    const size = sizeIn(text)
    for (const line of cosignatures) {
      count++
      const seen = keys
        .map((verifierKey) => ({ verifierKey, ...readCosignature(line, text, verifierKey) }))
        .find((one) => one.at !== undefined)
      if (seen?.at === undefined || seen.name === undefined || size === undefined) {
        notebook.fault('cosignature_unfit', { place: at + 1, name: line.split(' ')[1] ?? '' })
      } else if (seen.at > now) {
        const params = { place: at + 1, name: seen.name, at: seen.at.toISOString() }
        notebook.fault('cosignature_from_the_future', params)
      } else {
        const { name, verifierKey } = seen
        newest.set(verifierKey, { name, verifierKey, at: seen.at, size })
      }
    }
  }
  tell([...newest.values()], witnesses, notebook)
  if (count > 0) notebook.checked('cosignatures', { count })
}

function tell(seen: readonly Seen[], brought: readonly string[], notebook: Notebook): void {
  for (const { name, size, at, verifierKey } of seen) {
    const code = brought.includes(verifierKey) ? 'witnessed' : 'witnessed_by_claim'
    notebook.anchor(code, { name, size, at: at.toISOString(), key: verifierKey })
  }
  if (seen.length === 0) notebook.anchor('not_witnessed')
  for (const key of new Set(brought)) {
    if (!seen.some(({ verifierKey }) => verifierKey === key)) {
      notebook.fault('witness_silent', { key })
    }
  }
}

function sizeIn(text: string): number | undefined {
  try {
    return parseCheckpoint(text).size
  } catch {
    // no checkpoint, which is named where checkpoints are checked
    return undefined
  }
}
