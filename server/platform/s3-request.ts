import { createHash } from 'node:crypto'
import { type ClientRequest, type IncomingMessage, request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { AwsV4Signer } from 'aws4fetch'

/** Where a bucket is, and with which keys it is spoken to. */
export type S3Bucket = {
  /** The service's address; the bucket follows as a path, which every service understands. */
  endpoint: string
  bucket: string
  region: string
  keyId: string
  secret: string
}

/** One request about a bucket, or about something in it. */
export type S3Asked = {
  method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE'
  /** Of an object; none for the bucket itself. */
  key?: string
  query?: Readonly<Record<string, string>>
  headers?: Readonly<Record<string, string>>
  body?: Uint8Array
}

/** An answer that is none of those that were asked for. */
export class S3Refused extends Error {
  readonly status: number
  /** The service's word for it, such as NoSuchBucket; its status where it said none. */
  readonly code: string

  constructor(asked: S3Asked, status: number, body: string) {
    const code = elementOf(body, 'Code') ?? String(status)
    super(`the store answered ${code} (${status}) to ${asked.method} ${asked.key ?? 'the bucket'}`)
    this.status = status
    this.code = code
  }
}

/** A service that is overloaded or restarting may take the same request a moment later. */
const passing = new Set([429, 500, 502, 503, 504])
const mostTries = 4
/** The longest silence of the other side, in milliseconds. */
const longestSilence = 30_000
const nothing = new Uint8Array()

/**
 * Asks a bucket for something, signed (AWS Signature Version 4, the hash of the body among what is signed), and up to
 * four times where the line breaks or the service is busy.
 * @returns the answer with one of the statuses that were expected; its body has to be read or destroyed. Throws
 * `S3Refused` for any other, and the fault of the line.
 */
export async function askS3(
  bucket: S3Bucket,
  asked: S3Asked,
  expected: readonly number[],
): Promise<IncomingMessage> {
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await askOnce(bucket, asked)
      const status = answer.statusCode ?? 0
      if (expected.includes(status)) return answer
      throw new S3Refused(asked, status, await text(answer))
    } catch (error) {
      const isFinal = error instanceof S3Refused && !passing.has(error.status)
      if (isFinal || attempt === mostTries) throw error
      await setTimeout(100 * 3 ** (attempt - 1) * (1 + Math.random()))
    }
  }
}

async function askOnce(
  { endpoint, bucket, region, keyId, secret }: S3Bucket,
  { method, key, query = {}, headers = {}, body = nothing }: S3Asked,
): Promise<IncomingMessage> {
  const url = new URL(`${endpoint}/${bucket}${key === undefined ? '' : `/${key}`}`)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  const sha256 = createHash('sha256').update(body).digest('hex')
  const signed = await new AwsV4Signer({
    ...{ method, region, service: 's3', accessKeyId: keyId, secretAccessKey: secret },
    url: url.href,
    headers: { ...headers, 'x-amz-content-sha256': sha256 },
  }).sign()
  const ask = url.protocol === 'https:' ? overHttps : overHttp
  const sent = ask(signed.url, {
    method,
    headers: { ...Object.fromEntries(signed.headers), 'content-length': body.byteLength },
    timeout: longestSilence,
  })
  sent.once('timeout', () => sent.destroy(new Error('the store has gone silent')))

  return answerOf(sent, body)
}

const answerOf = (sent: ClientRequest, body: Uint8Array): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    sent.once('response', resolve)
    // Also after the answer began, when its reader is told of the broken line by itself.
    sent.on('error', reject)
    sent.end(body)
  })

/** The words of the first element of a name in an XML answer, which has neither attributes nor sections where it is asked. */
export const elementOf = (xml: string, name: string): string | null =>
  new RegExp(`<${name}>([^<]*)</${name}>`)
    .exec(xml)?.[1]
    ?.replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&') ?? null
