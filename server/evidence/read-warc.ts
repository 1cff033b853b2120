import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { isPacked, unpackMember } from './gzip-member.ts'

/** The page that a WARC file (ISO 28500) holds: its address, when it was captured, its markup. */
export type Captured = { address: string | null; at: string | null; html: Uint8Array }

/** So much markup is unpacked, and so much of one record; a page has less. */
const mostUnpacked = 25 * 1024 * 1024

/** So much is unpacked of all records in search of a page: a bomb in a thousand small parts is one all the same. */
const mostUnpackedInAll = 100 * 1024 * 1024

/**
 * The first page of a WARC file that was answered with markup, or null where there is none, where the file does not
 * keep to its own lengths, or unpacks to more than is taken in. Records may be packed, one by one (as in
 * `.warc.gz`), several together, or not at all.
 */
export function readWarc(bytes: Uint8Array): Captured | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let left = mostUnpackedInAll
  for (let at = 0; at < file.length; ) {
    if (isPacked(file, at)) {
      const member = unpackMember(file, at, Math.min(mostUnpacked, left))
      const within = member && pageIn(member.bytes)
      if (member === null || within === 'broken') return null
      if (within) return within
      left -= member.bytes.length
      at = member.end
    } else {
      const record = recordAt(file, at)
      if (record === null || record.page) return record?.page ?? null
      at = record.end
    }
  }
  return null
}

function pageIn(file: Buffer): Captured | null | 'broken' {
  for (let at = 0; at < file.length; ) {
    const record = recordAt(file, at)
    if (record === null) return 'broken'
    if (record.page) return record.page
    at = record.end
  }
  return null
}

/** A record and where the next begins; null where it does not keep to its own length. */
function recordAt(file: Buffer, at: number): { page: Captured | null; end: number } | null {
  const head = file.indexOf('\r\n\r\n', at)
  if (head === -1) return null
  const fields = fieldsOf(file.toString('latin1', at, head))
  const length = Number(fields.get('content-length') ?? Number.NaN)
  const start = head + 4
  let end = start + length
  if (!Number.isSafeInteger(length) || length < 0 || end > file.length) return null
  const html = markupOf(fields, file.subarray(start, end))
  while (file[end] === 0x0d || file[end] === 0x0a) end++
  if (!html) return { page: null, end }
  const address = fields.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? null
  return { page: { address, at: fields.get('warc-date') ?? null, html }, end }
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
