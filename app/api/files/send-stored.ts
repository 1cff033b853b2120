import { askedRange } from '#server/evidence/rules/byte-range.ts'
import { openStored } from '#server/platform/files.ts'
import { log } from '#server/platform/logging.ts'
import { provenStream } from '#server/platform/proven-stream.ts'

/** On every answer about a file: drawn in a page of ours and in no other; opened by itself, it can run nothing. */
export const safe = {
  'cache-control': 'no-store, private',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
}

/** An answer without a body. */
export const nothing = (status: number, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(null, { status, headers: { ...safe, ...headers } })

/** What is sent of the store, and as what. */
type Sent = {
  readonly sha256: string
  readonly size: number
  readonly mediaType: string
  readonly disposition: string
}

/**
 * Sends a stored file as it is read, never held whole: all of it, or the piece that `Range` asks for (RFC 9110 14)
 * unless `If-Range` names other bytes. A whole file whose bytes turn out not to be those of its hash
 * is broken off before its end.
 */
export async function sendStored(
  request: Request,
  { sha256, size, mediaType, disposition }: Sent,
): Promise<Response> {
  const etag = `"${sha256}"`
  const condition = request.headers.get('if-range')
  const isSame = condition === null || condition === etag
  const range = isSame ? askedRange(request.headers.get('range'), size) : null
  const about = { ...safe, etag, 'accept-ranges': 'bytes' }
  if (range === 'unsatisfiable')
    return nothing(416, { ...about, 'content-range': `bytes */${size}` })
  const stored = await openStored(sha256, range).catch((error: unknown) => {
    log.error({ error, sha256 }, 'the store gives no answer')
    return 'away' as const
  })
  if (stored === 'away') return nothing(503, { 'retry-after': '30' })
  if (stored?.size !== size) {
    await stored?.stream.cancel()
    log.error(
      { sha256, size, found: stored?.size },
      'a file that evidence names is not in the store',
    )
    return nothing(410)
  }
  const headers = { ...about, 'content-type': mediaType, 'content-disposition': disposition }
  if (range) {
    const { start, end } = range
    return new Response(stored.stream as BodyInit, {
      status: 206,
      headers: {
        ...headers,
        'content-length': String(end - start + 1),
        'content-range': `bytes ${start}-${end}/${size}`,
      },
    })
  }

  return new Response(provenStream(stored.stream, sha256) as BodyInit, {
    headers: { ...headers, 'content-length': String(size) },
  })
}
