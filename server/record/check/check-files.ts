import { createHash } from 'node:crypto'
import type { ReadableStream } from 'node:stream/web'
import type { Notes } from './notes.ts'

/** A file as evidence names it. */
export type NamedFile = { sha256: string; size: number; name: string }

/** Opens a file of the store as a stream; null where it is not held. */
export type OpenFile = (sha256: string) => Promise<{ stream: ReadableStream<Uint8Array> } | null>

/** Reads every file of evidence from the store, piece by piece, and holds it against its hash and size. */
export async function checkStoredFiles(
  files: readonly NamedFile[],
  open: OpenFile,
  notes: Notes,
  progress: (done: number) => void,
): Promise<void> {
  for (const [at, file] of files.entries()) {
    progress(at)
    const named = { name: file.name, hash: file.sha256 }
    const stored = await open(file.sha256)
    if (stored === null) {
      notes.fault('file_missing', named)
      continue
    }
    const hash = createHash('sha256')
    let size = 0
    for await (const piece of stored.stream) {
      hash.update(piece)
      size += piece.length
    }
    if (hash.digest('hex') !== file.sha256) notes.ofRecord.fault('file_changed', named)
    else if (size !== file.size) notes.ofRecord.fault('file_size', { ...named, size: file.size })
  }
  notes.counted('files', files.length)
}
