import { getTranslations } from 'next-intl/server'
import { appDatabase } from '#server/platform/database.ts'
import { sessionFromCookieHeader } from '#server/platform/session.ts'
import { exportRecord } from '#server/record/export-record.ts'
import { saying, sending } from '../answer.ts'
import { audienceIn } from '../audience-in.ts'

/** Downloads the whole record as a dossier; for auditors. `?for=` says for whom. */
export const GET = async (request: Request): Promise<Response> => {
  const t = await getTranslations('record.export')
  const session = await sessionFromCookieHeader(appDatabase(), request.headers.get('cookie'))
  if (!session) return saying(401, t('signIn'))
  const audience = audienceIn(request)
  if (audience === null) return saying(404, t('none'))
  const exported = await exportRecord.run(appDatabase(), { audience }, { caller: session.caller })
  if (!exported) return saying(404, t('none'))
  if (!exported.dossier) return saying(503, t('unsigned'))

  return sending(
    request,
    exported.dossier,
    `focalpoint-record-${exported.dossier.entries.length}.zip`,
  )
}
