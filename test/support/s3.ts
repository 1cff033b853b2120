import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { signatureOf } from './sigv4.ts'

/** How the next request goes wrong: answered as busy, cut off at once or half-way through its body, or its bytes changed. */
export type S3Fault = 'busy' | 'reset' | 'reset_half' | 'wrong_tag' | 'answer_lost'

type Answer = { status: number; headers?: Record<string, string>; body?: string | Buffer }
type Asked = {
  method: string
  key: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  body: Buffer
}

const hashOf = (algorithm: string, bytes: Uint8Array) => createHash(algorithm).update(bytes)
const refused = (status: number, code: string): Answer => ({
  status,
  body: `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`,
})

/**
 * A double of an S3-speaking service with one bucket: it believes no signature, no SHA-256 and no MD5 that it has not
 * counted itself, speaks the calls that the store uses, and goes wrong when told to.
 */
export async function startS3({ bucket = 'evidence', region = 'here' } = {}) {
  const keys = { keyId: 'focalpoint', secret: 'a secret of the bucket' }
  const objects = new Map<string, { bytes: Buffer; at: Date }>()
  const uploads = new Map<string, Map<number, Buffer>>()
  const faults: (S3Fault | null)[] = []
  const asked: string[] = []

  const answer = (request: Asked): Answer => {
    const { method, key, query, body } = request
    const upload = uploads.get(query.get('uploadId') ?? '')
    if (query.has('uploadId') && !upload) return refused(404, 'NoSuchUpload')
    if (method === 'POST' && query.has('uploads')) {
      const id = randomUUID()
      uploads.set(id, new Map())
      return { status: 200, body: `<R><UploadId>${id}</UploadId></R>` }
    }
    if (method === 'PUT') {
      const tag = `"${hashOf('md5', body).digest('hex')}"`
      if (upload) upload.set(Number(query.get('partNumber')), body)
      else objects.set(key, { bytes: body, at: new Date() })
      return { status: 200, headers: { etag: tag } }
    }
    if (method === 'POST' && upload) return join(key, query.get('uploadId') ?? '', body.toString())
    if (method === 'DELETE') {
      if (upload) uploads.delete(query.get('uploadId') ?? '')
      else objects.delete(key)
      return { status: 204 }
    }
    if (key === '') return listing(query)
    return give(request)
  }

  const join = (key: string, id: string, xml: string): Answer => {
    const parts = [...(uploads.get(id) ?? [])].toSorted(([one], [other]) => one - other)
    const named = [...xml.matchAll(/<PartNumber>(\d+)<\/PartNumber><ETag>"(\w+)"<\/ETag>/g)]
    const isRight =
      named.length === parts.length &&
      named.every(([, at, tag], index) => {
        const [number, bytes] = parts[index] ?? []
        return bytes && number === Number(at) && hashOf('md5', bytes).digest('hex') === tag
      })
    if (!isRight) return { ...refused(200, 'InvalidPart') }
    objects.set(key, { bytes: Buffer.concat(parts.map(([, bytes]) => bytes)), at: new Date() })
    uploads.delete(id)
    return { status: 200, body: '<R/>' }
  }

  const listing = (query: URLSearchParams): Answer => {
    const after = query.get('continuation-token') ?? ''
    const all = [...objects].filter(([key]) => key.startsWith(query.get('prefix') ?? ''))
    const rest = all.toSorted().filter(([key]) => key > after)
    // Two at a time, so that there is always a next page to ask for.
    const page = rest.slice(0, 2)
    const contents = page.map(
      ([key, { at }]) =>
        `<Contents><Key>${key}</Key><LastModified>${at.toISOString()}</LastModified></Contents>`,
    )
    const token = page.at(-1)?.[0]
    const next = rest.length > 2 ? `<NextContinuationToken>${token}</NextContinuationToken>` : ''
    return { status: 200, body: `<R>${contents.join('\n')}${next}</R>` }
  }

  const give = ({ method, key, headers }: Asked): Answer => {
    const object = objects.get(key)
    if (!object) return method === 'HEAD' ? { status: 404 } : refused(404, 'NoSuchKey')
    const { bytes, at } = object
    const about = { 'last-modified': at.toUTCString() }
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? []
    if (first === undefined) return { status: 200, headers: about, body: bytes }
    if (Number(first) >= bytes.length) return refused(416, 'InvalidRange')
    const piece = bytes.subarray(Number(first), Number(last) + 1)
    const range = `bytes ${first}-${Number(first) + piece.length - 1}/${bytes.length}`
    return { status: 206, headers: { ...about, 'content-range': range }, body: piece }
  }

  const faultOf = (request: Asked, address: string): Answer | null => {
    const { method, headers, body } = request
    const signed = signatureOf({ method, address, headers }, keys.secret)
    if (signed?.keyId !== keys.keyId) return refused(403, 'InvalidAccessKeyId')
    if (signed.region !== region) return refused(400, 'AuthorizationHeaderMalformed')
    if (signed.given !== signed.right) return refused(403, 'SignatureDoesNotMatch')
    const needed = ['host', 'x-amz-content-sha256', 'x-amz-date']
    if (needed.some((name) => !signed.names.includes(name))) return refused(403, 'AccessDenied')
    const late = Math.abs(Date.now() - timeOf(String(headers['x-amz-date'])))
    if (late > 900_000) return refused(403, 'RequestTimeTooSkewed')
    const sha256 = hashOf('sha256', body).digest('hex')
    if (headers['x-amz-content-sha256'] !== sha256) return refused(400, 'XAmzContentSHA256Mismatch')
    const md5 = headers['content-md5']
    if (md5 && md5 !== hashOf('md5', body).digest('base64')) return refused(400, 'BadDigest')
    return new URL(address, 'http://any').pathname.split('/')[1] === bucket
      ? null
      : refused(404, 'NoSuchBucket')
  }

  const server = createServer(async (incoming: IncomingMessage, response: ServerResponse) => {
    const fault = faults.shift()
    if (fault === 'reset') return void incoming.socket.destroy()
    const body = await buffer(incoming)
    const address = incoming.url ?? ''
    const url = new URL(address, 'http://any')
    const [, , ...steps] = url.pathname.split('/')
    const { method = '', headers } = incoming
    const request = { method, headers, body, key: steps.join('/'), query: url.searchParams }
    asked.push(`${method} ${url.search ? [...url.searchParams.keys()].join(' ') : request.key}`)
    if (fault === 'busy') return void send(response, refused(503, 'SlowDown'))
    const given = faultOf(request, address) ?? answer(request)
    if (fault === 'answer_lost') return void incoming.socket.destroy()
    if (fault === 'wrong_tag') given.headers = { ...given.headers, etag: `"${'0'.repeat(32)}"` }
    send(response, given, { isHead: method === 'HEAD', isHalf: fault === 'reset_half' })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  return {
    settings: { endpoint: `http://127.0.0.1:${port}`, bucket, region, ...keys },
    objects,
    uploads,
    asked,
    /** The next requests go wrong in these ways, one each; null lets one through. */
    failNext: (...ways: (S3Fault | null)[]) => void faults.push(...ways),
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const timeOf = (stamp: string) =>
  Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))

function send(
  response: ServerResponse,
  { status, headers = {}, body = '' }: Answer,
  { isHead = false, isHalf = false } = {},
): void {
  const bytes = Buffer.from(body)
  response.writeHead(status, { ...headers, 'content-length': bytes.length })
  if (isHead) response.end()
  else if (isHalf) response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy())
  else response.end(bytes)
}
