import type { ByteSource } from '../byte-source.ts'

/** A file that was chosen or dropped, as a source: read where it is, sent nowhere. */
export const sourceOfFile = (file: Blob): ByteSource => ({
  size: file.size,
  read: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
})
