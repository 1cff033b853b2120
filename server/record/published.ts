import { addressOf } from '#server/platform/address-of.ts'
import { env } from '#server/platform/env.ts'
import { rateLimit } from '#server/platform/rate-limit.ts'

const safe = {
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
} as const

/** A follower that begins anew fetches a tile for every 256 entries. */
const ofAddress = rateLimit(3000, 60_000)

/** What is told without a session, for good: a tile never changes. */
export const published = (body: Uint8Array): Response =>
  new Response(Buffer.from(body), {
    headers: {
      ...safe,
      'content-type': 'application/octet-stream',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  })

/** What is told without a session, of now: not to be kept by anything on the way. */
export const told = (status: number, text: string): Response =>
  new Response(text, {
    status,
    headers: { ...safe, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })

/** The answer to whoever asks too often; null for all others. */
export function tooOften(request: Request): Response | null {
  const address = addressOf(request.headers.get('x-forwarded-for'), env.trustedProxies)
  if (ofAddress(address, Date.now())) return null
  const refused = told(429, '')
  refused.headers.set('retry-after', '60')

  return refused
}
