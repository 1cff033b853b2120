import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { appDatabase } from '#server/platform/database.ts'
import { sessionFromCookieHeader } from '#server/platform/session.ts'
import { exportSituation } from '#server/releases/export-situation.ts'
import { saying, sending } from '../../answer.ts'
import { audienceIn } from '../../audience-in.ts'

type Props = { params: Promise<{ situationId: string }> }

/** Downloads the dossier of a situation, for those who answer for it. `?for=` says for whom it leaves. */
export const GET = async (request: Request, { params }: Props): Promise<Response> => {
  const t = await getTranslations('record.export')
  const session = await sessionFromCookieHeader(appDatabase(), request.headers.get('cookie'))
  if (!session) return saying(401, t('signIn'))
  const situationId = z.uuid().safeParse((await params).situationId)
  const audience = audienceIn(request)
  if (!situationId.success || audience === null) return saying(404, t('none'))
  const exported = await exportSituation.run(
    appDatabase(),
    { situationId: situationId.data, audience },
    { caller: session.caller },
  )
  if (!exported) return saying(404, t('none'))
  if (!exported.dossier) return saying(503, t('unsigned'))

  return sending(request, exported.dossier, 'focalpoint-situation.zip')
}
