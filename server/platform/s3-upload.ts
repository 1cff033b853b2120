import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { log } from './logging.ts'
import { askS3, elementOf, type S3Bucket, S3Refused } from './s3-request.ts'

/** Bytes of a part: held in memory while it is sent, sent again alone when the line breaks; S3 asks for 5 MB or more. */
export const s3PartBytes = 16 * 1024 * 1024

/**
 * Puts a file into a bucket, in parts where it is large. The service is told the SHA-256 and the MD5 of every part and
 * refuses one that arrives as something else; nothing is there under the key before all of it is.
 */
export async function uploadToS3(
  bucket: S3Bucket,
  key: string,
  { path, size }: { path: string; size: number },
): Promise<void> {
  const file = await open(path, 'r')
  try {
    if (size <= s3PartBytes) await put(bucket, key, await readPart(file, 0, size))
    else await putInParts(bucket, key, file, size)
  } finally {
    await file.close()
  }
}

const put = async (
  bucket: S3Bucket,
  key: string,
  body: Uint8Array,
  query: Readonly<Record<string, string>> = {},
): Promise<string> => {
  const headers = { 'content-md5': createHash('md5').update(body).digest('base64') }
  const answer = await askS3(bucket, { method: 'PUT', key, query, headers, body }, [200])
  answer.resume()
  return answer.headers.etag ?? ''
}

async function putInParts(
  bucket: S3Bucket,
  key: string,
  file: FileHandle,
  size: number,
): Promise<void> {
  const begun = await askS3(bucket, { method: 'POST', key, query: { uploads: '' } }, [200])
  const uploadId = elementOf(await text(begun), 'UploadId')
  if (uploadId === null) throw new Error('the store began no upload')
  try {
    const tags: string[] = []
    for (let at = 0; at < size; at += s3PartBytes) {
      const body = await readPart(file, at, Math.min(s3PartBytes, size - at))
      tags.push(await put(bucket, key, body, { partNumber: String(tags.length + 1), uploadId }))
    }
    await complete(bucket, key, uploadId, tags)
  } catch (error) {
    await abandon(bucket, key, uploadId)
    throw error
  }
}

async function complete(
  bucket: S3Bucket,
  key: string,
  uploadId: string,
  tags: readonly string[],
): Promise<void> {
  const parts = tags.map(
    (tag, at) => `<Part><PartNumber>${at + 1}</PartNumber><ETag>${tag}</ETag></Part>`,
  )
  const body = Buffer.from(`<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`)
  const asked = { method: 'POST', key, query: { uploadId }, body } as const
  try {
    // What goes wrong while the parts are joined is said in an answer that began as a good one.
    const said = await text(await askS3(bucket, asked, [200]))
    if (said.includes('<Error>')) throw new S3Refused(asked, 200, said)
  } catch (error) {
    // Joined already, and the answer was lost: whether the object is there is asked next.
    if (!(error instanceof S3Refused && error.code === 'NoSuchUpload')) throw error
  }
}

/** Parts of what never became whole would lie there, unseen and paid for. */
async function abandon(bucket: S3Bucket, key: string, uploadId: string): Promise<void> {
  try {
    const asked = { method: 'DELETE', key, query: { uploadId } } as const
    ;(await askS3(bucket, asked, [204, 404])).resume()
  } catch (error) {
    log.warn({ error, key }, 'the parts of a broken upload stay in the store')
  }
}

async function readPart(file: FileHandle, at: number, length: number): Promise<Uint8Array> {
  const part = new Uint8Array(length)
  for (let read = 0; read < length; ) {
    const { bytesRead } = await file.read(part, read, length - read, at + read)
    if (bytesRead === 0) throw new Error('a file in quarantine is shorter than it was')
    read += bytesRead
  }
  return part
}
