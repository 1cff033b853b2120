import { z } from 'zod'
import { isZone } from '#server/meetings/rules/is-zone.ts'
import { locales } from '#server/messages/load.ts'
import { env } from '#server/platform/env.ts'
import { isSameOrigin } from '#server/platform/same-origin.ts'

const chosen = z.union([
  z.object({ name: z.literal('locale'), value: z.enum(locales) }),
  z.object({ name: z.literal('theme'), value: z.enum(['system', 'light', 'dark']) }),
  z.object({ name: z.literal('zone'), value: z.string().max(60).refine(isZone) }),
])

const year = 365 * 24 * 60 * 60

/** Back to the page from which a form of ours was sent, or home. Never to another site. */
const whence = (request: Request): string => {
  const referrer = request.headers.get('referer')
  if (!referrer || !URL.canParse(referrer)) return '/'
  const { origin, pathname, search } = new URL(referrer)

  return origin === new URL(env.publicUrl).origin ? pathname + search : '/'
}

/** Keeps a reader's language, appearance or time zone in a cookie: a plain form, so that it works without JavaScript. */
export const POST = async (request: Request): Promise<Response> => {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 })
  const form = await request.formData()
  const parsed = chosen.safeParse({ name: form.get('name'), value: form.get('value') })
  if (!parsed.success) return new Response(null, { status: 400 })
  const { name, value } = parsed.data
  const secure = env.publicUrl.startsWith('https:') ? '; Secure' : ''

  return new Response(null, {
    status: 303,
    headers: {
      location: whence(request),
      'set-cookie': `${name}=${value}; Path=/; Max-Age=${year}; SameSite=Lax${secure}`,
    },
  })
}
