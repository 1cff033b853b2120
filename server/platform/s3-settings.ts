import { Misnamed } from './misnamed.ts'
import type { S3Bucket } from './s3-request.ts'

const needed = [
  'FOCALPOINT_S3_ENDPOINT',
  'FOCALPOINT_S3_BUCKET',
  'FOCALPOINT_S3_KEY_ID',
  'FOCALPOINT_S3_SECRET',
] as const

/**
 * The bucket that the environment names, or null where it names none.
 * @throws Misnamed where it names half of one, or something that can be none
 */
export function s3Settings(given: Readonly<Record<string, string | undefined>>): S3Bucket | null {
  const missing = needed.filter((name) => !given[name])
  const isAsked = missing.length < needed.length || given.FOCALPOINT_S3_REGION
  if (!isAsked) return null
  if (missing.length > 0) {
    throw new Misnamed(
      `Files are to be kept in a bucket, but ${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} not set. See docs/deploy.md.`,
    )
  }
  const [endpoint = '', bucket = '', keyId = '', secret = ''] = needed.map((name) => given[name])
  if (!/^https?:\/\/[^/\s]+\/?$/.test(endpoint)) {
    throw new Misnamed(
      `FOCALPOINT_S3_ENDPOINT must be the address of a service, such as https://s3.example, not "${endpoint}"; the bucket is named by FOCALPOINT_S3_BUCKET.`,
    )
  }
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) {
    throw new Misnamed(
      `FOCALPOINT_S3_BUCKET must be the name of a bucket (3 to 63 small letters, digits, dots and hyphens), not "${bucket}".`,
    )
  }
  const region = given.FOCALPOINT_S3_REGION || 'us-east-1'

  return { endpoint: endpoint.replace(/\/$/, ''), bucket, region, keyId, secret }
}
