import { createHash, createHmac } from 'node:crypto'

/** What of a request is signed, as it arrived. */
export type Signed = {
  method: string
  /** Path and query. */
  address: string
  headers: Readonly<Record<string, string | string[] | undefined>>
}

const hmac = (key: string | Uint8Array, words: string) =>
  createHmac('sha256', key).update(words).digest()

const encode = (words: string) =>
  encodeURIComponent(words).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/**
 * The signature of a request by AWS Signature Version 4 for S3, written from its specification and held against the
 * vectors that AWS publishes, for a double that believes nobody. Null where the header is none.
 */
export function signatureOf({ method, address, headers }: Signed, secret: string) {
  const header = String(headers.authorization ?? '')
  const [, keyId, day, region, names, signature] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      header,
    ) ?? []
  if (!keyId || !day || !region || !names || !signature) return null
  const url = new URL(address, 'http://any')
  const path = url.pathname
    .split('/')
    .map((step) => encode(decodeURIComponent(step)))
    .join('/')
  const query = [...url.searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .toSorted()
    .join('&')
  const said = names.split(';').map((name) => `${name}:${String(headers[name] ?? '').trim()}\n`)
  const asked = [method, path, query, said.join(''), names, headers['x-amz-content-sha256']]
  const scope = `${day}/${region}/s3/aws4_request`
  const hash = createHash('sha256').update(asked.join('\n')).digest('hex')
  const words = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, hash].join('\n')
  const key = [region, 's3', 'aws4_request'].reduce(hmac, hmac(`AWS4${secret}`, day))
  return {
    keyId,
    region,
    names: names.split(';'),
    given: signature,
    right: hmac(key, words).toString('hex'),
  }
}
