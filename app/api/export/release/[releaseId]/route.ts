import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { appDatabase } from '#server/platform/database.ts'
import { sessionFromCookieHeader } from '#server/platform/session.ts'
import { exportRelease } from '#server/releases/export-release.ts'
import { saying, sending } from '../../answer.ts'

type Props = { params: Promise<{ releaseId: string }> }

/** Downloads the dossier of a release, with the files that it did not leave out when `?files=1`. */
export const GET = async (request: Request, { params }: Props): Promise<Response> => {
  const t = await getTranslations('record.export')
  const session = await sessionFromCookieHeader(appDatabase(), request.headers.get('cookie'))
  if (!session) return saying(401, t('signIn'))
  const releaseId = z.uuid().safeParse((await params).releaseId)
  if (!releaseId.success) return saying(404, t('none'))
  const exported = await exportRelease.run(
    appDatabase(),
    { releaseId: releaseId.data },
    { caller: session.caller },
  )
  if (!exported) return saying(404, t('none'))
  if (exported.dossier === null) {
    return exported.why === 'unsigned' ? saying(503, t('unsigned')) : saying(409, t(exported.why))
  }

  return sending(request, exported.dossier, `focalpoint-release-${exported.number}.zip`)
}
