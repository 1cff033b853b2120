import { z } from 'zod'
import { getCalendar } from '#server/meetings/get-calendar.ts'
import { writeCalendar } from '#server/meetings/write-calendar.ts'
import { appDatabase } from '#server/platform/database.ts'
import { env } from '#server/platform/env.ts'
import { sessionFromCookieHeader } from '#server/platform/session.ts'

const safe = {
  'cache-control': 'no-store, private',
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
}

const nothing = (status: number): Response => new Response(null, { status, headers: safe })

/** A meeting for one's own calendar: a neutral reference, times and a link. */
export const GET = async (
  request: Request,
  { params }: { params: Promise<{ meetingId: string }> },
): Promise<Response> => {
  const session = await sessionFromCookieHeader(appDatabase(), request.headers.get('cookie'))
  if (!session) return nothing(401)
  const meetingId = z.uuid().safeParse((await params).meetingId)
  if (!meetingId.success) return nothing(404)
  const reading = { caller: session.caller }
  const entry = await getCalendar.run(appDatabase(), { meetingId: meetingId.data }, reading)
  if (!entry) return nothing(404)

  return new Response(writeCalendar(entry, env.publicUrl, new Date()), {
    headers: {
      ...safe,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${entry.reference}.ics"`,
    },
  })
}
