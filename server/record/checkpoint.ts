import { fromBase64, toBase64 } from './bytes.ts'

/** What a checkpoint says: this log had this many entries and this root. */
export type Checkpoint = { origin: string; size: number; root: Uint8Array }

/**
 * The text of a checkpoint (C2SP tlog-checkpoint): origin, decimal size, base64 root, each on a
 * line. Throws a RangeError on a size or root that a checkpoint cannot say.
 */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  if (origin === '' || origin.includes('\n')) throw new RangeError('an origin is one line')
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError('a size is a whole number')
  if (root.length !== 32) throw new RangeError('a root is 32 bytes')
  return `${origin}\n${size}\n${toBase64(root)}\n`
}

/**
 * Reads the text of a checkpoint. Extension lines, which other logs may add, are passed over.
 * Throws an Error when it is malformed: a size with leading zeros or above 2^53, a root that is
 * not 32 bytes of base64, a missing line.
 */
export function parseCheckpoint(text: string): Checkpoint {
  const [origin, size, root, ...rest] = text.split('\n')
  const bytes = fromBase64(root)
  if (origin === undefined || origin === '' || size === undefined || rest.length === 0) {
    throw new Error('malformed checkpoint: lines are missing')
  }
  if (!/^(0|[1-9]\d*)$/.test(size) || !Number.isSafeInteger(Number(size))) {
    throw new Error('malformed checkpoint: no size')
  }
  if (bytes?.length !== 32) throw new Error('malformed checkpoint: no root')
  return { origin, size: Number(size), root: bytes }
}
