import { fromUtf8, toHex } from '../bytes.ts'
import { canonicalJson } from '../canonical.ts'
import { sha256 } from '../sha256.ts'
import type { Notes } from './notes.ts'
import { type Reading, rowsOf } from './read-rows.ts'

/** Hashes every snapshot again, and returns them parsed, by their hash: what ballots and decisions rest on. */
export async function readStoredContents(tx: Reading, notes: Notes): Promise<Map<string, unknown>> {
  const contents = new Map<string, unknown>()
  const query = tx<{ hash: string; bytes: Buffer }[]>`select hash, bytes from snapshot`
  for await (const { hash, bytes } of rowsOf(query, 50)) {
    if (toHex(sha256(bytes)) !== hash) notes.ofRecord.fault('content_changed', { hash })
    else {
      const value = parse(bytes)
      if (value === undefined) notes.ofRecord.fault('content_not_canonical', { hash })
      else contents.set(hash, value)
    }
  }
  notes.counted('contents', contents.size)
  return contents
}

function parse(bytes: Uint8Array): unknown {
  try {
    const text = fromUtf8(bytes)
    const value: unknown = JSON.parse(text)
    return canonicalJson(value) === text ? value : undefined
  } catch {
    // neither text nor JSON: the caller names it
    return undefined
  }
}
