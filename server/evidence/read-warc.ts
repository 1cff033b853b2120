import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'

/** The page that a WARC file (ISO 28500) holds: its address, when it was captured, its markup. */
export type Captured = { address: string | null; at: string | null; html: Uint8Array }

/** So much markup is unpacked; a page has less. */
const mostUnpacked = 25 * 1024 * 1024

/**
 * The first page of a WARC file that was answered with markup, or null where there is none, or where
 * the file does not keep to its own lengths.
 */
export function readWarc(bytes: Uint8Array): Captured | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < file.length; ) {
    const end = file.indexOf('\r\n\r\n', at)
    if (end === -1) return null
    const fields = fieldsOf(file.toString('latin1', at, end))
    const length = Number(fields.get('content-length') ?? Number.NaN)
    const start = end + 4
    if (!Number.isSafeInteger(length) || length < 0 || start + length > file.length) return null
    const html = markupOf(fields, file.subarray(start, start + length))
    if (html) {
      const address = fields.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? null
      return { address, at: fields.get('warc-date') ?? null, html }
    }
    at = start + length
    while (file[at] === 0x0d || file[at] === 0x0a) at++
  }
  return null
}

const fieldsOf = (head: string): Map<string, string> =>
  new Map(
    head
      .split('\r\n')
      .slice(1)
      .map((line) => {
        const colon = line.indexOf(':')
        return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]
      }),
  )

function markupOf(record: Map<string, string>, block: Buffer): Uint8Array | null {
  const type = record.get('warc-type')
  if (type === 'resource') return isHtml(record.get('content-type')) ? block : null
  if (type !== 'response') return null
  const end = block.indexOf('\r\n\r\n')
  if (end === -1) return null
  const head = block.toString('latin1', 0, end)
  const fields = fieldsOf(head)
  if (!/^HTTP\/[\d.]+ 200\b/.test(head) || !isHtml(fields.get('content-type'))) return null
  const body = block.subarray(end + 4)
  const whole = /chunked/i.test(fields.get('transfer-encoding') ?? '') ? unchunked(body) : body
  return whole && unpacked(whole, fields.get('content-encoding')?.toLowerCase() ?? '')
}

const isHtml = (type: string | undefined): boolean =>
  /^(?:text\/html|application\/xhtml)/i.test(type ?? '')

/** A body that was sent in chunks, whole; as it is where it was put together already. */
function unchunked(body: Buffer): Buffer | null {
  const parts: Buffer[] = []
  for (let at = 0; ; ) {
    const end = body.indexOf('\r\n', at)
    const size = end === -1 ? null : /^[0-9a-f]+/i.exec(body.toString('latin1', at, end))?.[0]
    if (!size) return parts.length === 0 ? body : null
    const length = Number.parseInt(size, 16)
    if (length === 0) return Buffer.concat(parts)
    if (end + 2 + length > body.length) return null
    parts.push(body.subarray(end + 2, end + 2 + length))
    at = end + 2 + length + 2
  }
}

function unpacked(body: Buffer, encoding: string): Uint8Array | null {
  const limit = { maxOutputLength: mostUnpacked }
  try {
    if (encoding === 'gzip' || encoding === 'x-gzip') return gunzipSync(body, limit)
    if (encoding === 'br') return brotliDecompressSync(body, limit)
    return encoding === 'deflate' ? inflateSync(body, limit) : body
  } catch (error) {
    // Not packed as it says, or to more than is taken in: then it is no page that can be read.
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}
