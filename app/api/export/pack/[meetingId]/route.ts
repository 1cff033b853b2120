import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { writeText } from '#server/documents/export-formats.ts'
import { illustrate } from '#server/evidence/illustrate.ts'
import { exportPack } from '#server/meetings/export-pack.ts'
import { locales } from '#server/messages/load.ts'
import { appDatabase } from '#server/platform/database.ts'
import { sessionFromCookieHeader } from '#server/platform/session.ts'
import { saving, saying } from '../../answer.ts'
import { audienceIn } from '../../audience-in.ts'

type Props = { params: Promise<{ meetingId: string }> }

const language = z.enum(locales).catch('en')

/**
 * Downloads the papers of a meeting as one PDF, in the language of whoever asks and without what is above their
 * ceiling. Its name tells nothing of the meeting: files lie about.
 */
export const GET = async (request: Request, { params }: Props): Promise<Response> => {
  const t = await getTranslations('pack.export')
  const session = await sessionFromCookieHeader(appDatabase(), request.headers.get('cookie'))
  if (!session) return saying(401, (await getTranslations('record.export'))('signIn'))
  const meetingId = z.uuid().safeParse((await params).meetingId)
  const audience = audienceIn(request)
  if (!meetingId.success || audience === null) return saying(404, t('none'))
  const text = await exportPack.run(
    appDatabase(),
    { meetingId: meetingId.data, language: language.parse(await getLocale()), audience },
    { caller: session.caller },
  )
  if (!text) return saying(404, t('none'))
  const name = `focalpoint-papers-${meetingId.data.slice(0, 6)}.pdf`

  return saving(await writeText(await illustrate(text), 'pdf'), name, 'application/pdf')
}
