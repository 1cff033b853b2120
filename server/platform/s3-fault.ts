import { randomUUID } from 'node:crypto'
import { askS3, type S3Bucket, S3Refused } from './s3-request.ts'

/**
 * Writes, reads and removes something small in a bucket, and says in a sentence what is wrong with its
 * configuration, or null. For the start: what is wrong is not found out by the first person who sends a file.
 */
export async function faultOfS3(bucket: S3Bucket): Promise<string | null> {
  const key = `probe/${randomUUID()}`
  try {
    const body = new TextEncoder().encode('Focalpoint looks whether it can write here.')
    const steps = [
      [{ method: 'PUT', key, body }, [200]],
      [{ method: 'GET', key }, [200]],
      [{ method: 'DELETE', key }, [200, 204]],
    ] as const
    for (const [asked, expected] of steps) (await askS3(bucket, asked, expected)).resume()
    return null
  } catch (error) {
    return sentenceFor(bucket, error)
  }
}

const refused: Readonly<Record<string, (bucket: S3Bucket) => string>> = {
  NoSuchBucket: ({ bucket, endpoint }) =>
    `There is no bucket named ${bucket} at ${endpoint}: make it, or correct FOCALPOINT_S3_BUCKET.`,
  InvalidAccessKeyId: () => 'The store does not know the key FOCALPOINT_S3_KEY_ID.',
  SignatureDoesNotMatch: () =>
    'The store does not accept the signature: FOCALPOINT_S3_SECRET is not the secret of FOCALPOINT_S3_KEY_ID.',
  AccessDenied: ({ bucket }) =>
    `The key FOCALPOINT_S3_KEY_ID may not write, read and delete in the bucket ${bucket}.`,
  AuthorizationHeaderMalformed: ({ region }) =>
    `The bucket is not in the region ${region}: correct FOCALPOINT_S3_REGION.`,
  PermanentRedirect: ({ endpoint }) =>
    `The bucket is in another region than ${endpoint}: correct FOCALPOINT_S3_ENDPOINT and FOCALPOINT_S3_REGION.`,
  RequestTimeTooSkewed: () =>
    'The clocks of this machine and of the store are more than 15 minutes apart: set this machine’s.',
}

const sentenceFor = (bucket: S3Bucket, error: unknown): string => {
  if (error instanceof S3Refused) {
    return (
      refused[error.code]?.(bucket) ??
      `The store of files at ${bucket.endpoint} cannot be used: it answered ${error.code} (${error.status}).`
    )
  }
  const why = error instanceof Error ? error.message || error.name : String(error)
  return `The store of files at ${bucket.endpoint} (FOCALPOINT_S3_ENDPOINT) does not answer: ${why}.`
}
