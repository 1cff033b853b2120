import { entriesBehind } from '#server/invitations/calendar-entries.ts'
import { writeFeed } from '#server/meetings/write-calendar.ts'
import { addressOf } from '#server/platform/address-of.ts'
import { appDatabase } from '#server/platform/database.ts'
import { env } from '#server/platform/env.ts'
import { rateLimit } from '#server/platform/rate-limit.ts'

const safe = {
  'cache-control': 'no-store, private',
  'content-security-policy': "default-src 'none'; sandbox",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
}
const minute = 60_000
/** Calendar programs ask every few minutes; whoever guesses asks more. */
const ofToken = rateLimit(30, minute)
const ofAddress = rateLimit(300, minute)

/** A member's calendar by its secret address, without a session: references, times and links. */
export const GET = async (
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> => {
  const token = (await params).token.replace(/\.ics$/, '')
  const now = Date.now()
  const address = addressOf(request.headers.get('x-forwarded-for'), env.trustedProxies)
  if (!ofAddress(address, now) || !ofToken(token.slice(0, 64), now)) {
    return new Response(null, { status: 429, headers: { ...safe, 'retry-after': '60' } })
  }
  const entries = /^[\w-]{43}$/.test(token) ? await entriesBehind(appDatabase(), token) : null
  if (entries === null) return new Response(null, { status: 404, headers: safe })

  return new Response(writeFeed(entries, env.publicUrl, new Date()), {
    headers: { ...safe, 'content-type': 'text/calendar; charset=utf-8' },
  })
}
