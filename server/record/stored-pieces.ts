import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { openStored } from '#server/platform/files.ts'
import type { DossierFile } from './dossier.ts'
import type { ZipPiece } from './zip-stream.ts'

/**
 * The files of a dossier as pieces of a zip, each under its hash. Every file is read once beforehand, for what the zip
 * must say of it first; one that the store does not hold, or whose bytes are no longer those of its hash, stays named
 * and is not sent.
 */
export async function storedPieces(files: readonly DossierFile[]): Promise<ZipPiece[]> {
  const pieces: ZipPiece[] = []
  for (const { sha256 } of files) {
    const measured = await measure(sha256)
    if (measured === null) continue
    pieces.push({ name: `files/${sha256}`, ...measured, read: () => bytesOf(sha256) })
  }
  return pieces
}

async function measure(sha256: string): Promise<{ size: number; crc: number } | null> {
  const stored = await openStored(sha256)
  if (stored === null) return null
  const hash = createHash('sha256')
  let [size, crc] = [0, 0]
  for await (const bytes of stored.stream) {
    hash.update(bytes)
    crc = crc32(bytes, crc)
    size += bytes.length
  }
  return hash.digest('hex') === sha256 ? { size, crc } : null
}

async function* bytesOf(sha256: string): AsyncGenerator<Uint8Array> {
  const stored = await openStored(sha256)
  if (stored === null) throw new Error(`${sha256} left the store while it was sent`)
  yield* stored.stream
}
