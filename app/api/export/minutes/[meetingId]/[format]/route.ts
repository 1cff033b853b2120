import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { locales } from '#server/messages/load.ts'
import { exportMinutes } from '#server/minutes/export-minutes.ts'
import { appDatabase } from '#server/platform/database.ts'
import { answerText } from '../../../answer-text.ts'

type Props = { params: Promise<{ meetingId: string; format: string }> }

const asked = z.object({
  meetingId: z.uuid(),
  // A locale is a language and perhaps a country: `en-GB`.
  language: z
    .string()
    .transform((locale) => locale.split('-')[0])
    .pipe(z.enum(locales))
    .catch('en'),
  number: z.coerce.number().int().min(1).optional(),
})

/** Downloads the minutes of a meeting in the reader's language; `?version=` gives those that were sent round then. */
export const GET = async (request: Request, { params }: Props): Promise<Response> => {
  const { meetingId, format } = await params
  const language = await getLocale()
  return answerText(request, format, async ({ reading, audience, query }) => {
    const number = query.get('version') ?? undefined
    const input = asked.safeParse({ meetingId, language, number })
    return input.success
      ? exportMinutes.run(appDatabase(), { ...input.data, audience }, reading)
      : null
  })
}
