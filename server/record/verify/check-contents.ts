import { fromBase64, toHex, utf8 } from '../bytes.ts'
import { canonicalJson } from '../canonical.ts'
import type { Dossier } from '../dossier.ts'
import { sha256 } from '../sha256.ts'
import type { Notebook } from './report.ts'

/** Checks that every content is what its hash says, and is canonical. Returns them parsed, by hash. */
export function checkContents(dossier: Dossier, notebook: Notebook): Map<string, unknown> {
  const contents = new Map<string, unknown>()
  for (const [hash, text] of Object.entries(dossier.contents)) {
    if (!text.isWellFormed() || toHex(sha256(utf8(text))) !== hash) {
      notebook.fault('content_changed', { hash })
      continue
    }
    const value = parseCanonical(text)
    if (value === undefined) notebook.fault('content_not_canonical', { hash })
    else contents.set(hash, value)
  }
  notebook.checked('contents', { count: contents.size })
  return contents
}

/** A file that came beside the dossier, in one zip: what its bytes hash to, and how many there are. */
export type Carried = { sha256: string; size: number }

/**
 * Checks the bytes of every file that travels along, in the dossier or (`carried`, under the hashes that they are named
 * by) beside it, against its hash and size.
 */
export function checkFiles(
  dossier: Dossier,
  carried: ReadonlyMap<string, Carried>,
  notebook: Notebook,
): void {
  const known = new Set<string>()
  let included = 0
  for (const { sha256: hash, name, size, base64 } of dossier.files) {
    if (known.has(hash)) notebook.fault('file_twice', { name, hash })
    known.add(hash)
    const found = base64 === undefined ? carried.get(hash) : measured(base64)
    if (found === undefined) continue
    included++
    if (found.sha256 !== hash) notebook.fault('file_changed', { name, hash })
    else if (found.size !== size) notebook.fault('file_size', { name, size })
  }
  for (const hash of carried.keys()) {
    if (!known.has(hash)) notebook.fault('file_unlisted', { hash })
  }
  const { withheld } = dossier
  if (withheld && withheld.files > 0) notebook.notice('files_withheld', { count: withheld.files })
  const absent = dossier.files.length - included
  if (absent > 0) notebook.notice('files_not_included', { count: absent })
  notebook.checked('files', { count: included })
}

/** What is no base64 hashes to nothing. */
function measured(base64: string): Carried {
  const bytes = fromBase64(base64)
  return bytes === undefined
    ? { sha256: '', size: 0 }
    : { sha256: toHex(sha256(bytes)), size: bytes.length }
}

function parseCanonical(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return canonicalJson(value) === text ? value : undefined
  } catch {
    // not JSON, so not canonical either: the caller names it
    return undefined
  }
}
