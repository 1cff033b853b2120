import type { LogRow } from '#server/documents/authorship.ts'

/** Bytes of a row before its update: the update's length, member (zeros for nobody), time in milliseconds. */
const head = 4 + 16 + 8

/**
 * Rows of a log one after the other, as `readLogPage` has the database lay them: thousands of rows in one
 * value, which a process hands on to a thread without looking at it.
 */
export function* logRows(bytes: Uint8Array, first: number): Generator<LogRow> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let sequence = first
  for (let at = 0; at < bytes.length; sequence += 1) {
    const content = at + head
    const end = content + view.getInt32(at)
    yield {
      sequence,
      memberId: uuidAt(bytes, at + 4),
      at: new Date(Number(view.getBigInt64(at + 20))),
      content: bytes.subarray(content, end),
    }
    at = end
  }
}

function uuidAt(bytes: Uint8Array, at: number): string | null {
  const hex = Buffer.from(bytes.buffer, bytes.byteOffset + at, 16).toString('hex')
  if (/^0+$/.test(hex)) return null
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
