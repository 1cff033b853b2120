import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { log } from './logging.ts'
import { discard } from './quarantine.ts'
import { askS3, elementOf, type S3Bucket, S3Refused } from './s3-request.ts'
import { uploadToS3 } from './s3-upload.ts'
import { placeOf, type Store } from './store.ts'

/** How often a download goes on after its line broke. */
const mostResumed = 3

/** A store in a bucket of an S3-speaking service. */
export const s3Store = (bucket: S3Bucket): Store => ({
  async keep({ path, sha256, size }) {
    const key = placeOf(sha256)
    await uploadToS3(bucket, key, { path, size })
    const found = await headOf(bucket, key)
    if (found?.size !== size)
      throw new Error(`the store holds ${found?.size ?? 'nothing'} of ${key}`)
    await discard(path)
  },
  async open(sha256, piece) {
    const key = placeOf(sha256)
    const answer = await get(bucket, key, piece ? `bytes=${piece.start}-${piece.end}` : null)
    if (answer === null) return null
    const size = wholeSize(answer)
    const { start, end } = piece ?? { start: 0, end: size - 1 }
    return { stream: Readable.toWeb(Readable.from(bytesOf(bucket, key, answer, start, end))), size }
  },
  async *before(moment) {
    for await (const { key, at } of list(bucket)) {
      const [, sha256] = /^objects\/[0-9a-f]{2}\/([0-9a-f]{64})$/.exec(key) ?? []
      if (sha256 !== undefined && at < moment) yield sha256
    }
  },
  async remove(sha256, untouchedSince) {
    const key = placeOf(sha256)
    const found = await headOf(bucket, key)
    if (found === null || found.at >= untouchedSince) return false
    ;(await askS3(bucket, { method: 'DELETE', key }, [200, 204])).resume()
    return true
  },
})

/** Null where there is no such object; that there is no such bucket is a fault. */
async function get(
  bucket: S3Bucket,
  key: string,
  range: string | null,
): Promise<IncomingMessage | null> {
  try {
    const asked = { method: 'GET', key, ...(range === null ? {} : { headers: { range } }) } as const
    return await askS3(bucket, asked, [range === null ? 200 : 206])
  } catch (error) {
    if (error instanceof S3Refused && error.code === 'NoSuchKey') return null
    // A piece beyond the end of what is there: it is not the file that was asked for.
    if (error instanceof S3Refused && error.status === 416) return null
    throw error
  }
}

const wholeSize = ({ headers }: IncomingMessage): number =>
  Number(/\/(\d+)$/.exec(headers['content-range'] ?? '')?.[1] ?? headers['content-length'])

/** The bytes of an answer; where its line breaks, the rest is asked for from there. */
async function* bytesOf(
  bucket: S3Bucket,
  key: string,
  first: IncomingMessage,
  start: number,
  end: number,
): AsyncGenerator<Uint8Array> {
  let next = first
  for (let at = start, resumed = 0; ; ) {
    const answer = next
    try {
      for await (const chunk of answer) {
        const bytes: Uint8Array = chunk
        at += bytes.byteLength
        yield bytes
      }
      if (at > end) return
      throw new Error('the store ended an answer before its end')
    } catch (error) {
      if (at > end || resumed === mostResumed) throw error
      resumed += 1
      log.warn({ error, key, at }, 'a download from the store goes on after its line broke')
      const rest = await get(bucket, key, `bytes=${at}-${end}`)
      if (rest === null) throw error
      next = rest
    } finally {
      // A reader that leaves lets go of the line.
      answer.destroy()
    }
  }
}

async function headOf(bucket: S3Bucket, key: string): Promise<{ size: number; at: Date } | null> {
  const { statusCode, headers } = await drained(askS3(bucket, { method: 'HEAD', key }, [200, 404]))
  if (statusCode === 404) return null
  return { size: Number(headers['content-length']), at: new Date(headers['last-modified'] ?? 0) }
}

const drained = async (asked: Promise<IncomingMessage>): Promise<IncomingMessage> =>
  (await asked).resume()

/** Every object below `objects/`, at most a thousand an answer. */
async function* list(bucket: S3Bucket): AsyncGenerator<{ key: string; at: Date }> {
  let token: string | null = ''
  while (token !== null) {
    const query: Record<string, string> = { 'list-type': '2', prefix: 'objects/' }
    if (token !== '') query['continuation-token'] = token
    const page = await text(await askS3(bucket, { method: 'GET', query }, [200]))
    for (const [, object = ''] of page.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
      const at = new Date(elementOf(object, 'LastModified') ?? '')
      yield { key: elementOf(object, 'Key') ?? '', at }
    }
    token = elementOf(page, 'NextContinuationToken')
  }
}
