/** A file that is read piece by piece and never as a whole: one on a disk, or one chosen in a browser. */
export type ByteSource = {
  readonly size: number
  /** The bytes from one place up to, but without, another; fewer where the file ends before. */
  read: (from: number, to: number) => Promise<Uint8Array>
}

/** Bytes at hand, as a source. */
export const sourceOf = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: async (from, to) => bytes.subarray(from, to),
})
