import { getTranslations } from 'next-intl/server'
import { appDatabase } from '#server/platform/database.ts'
import { sessionFromCookieHeader } from '#server/platform/session.ts'
import { listCheckpoints } from '#server/record/list-checkpoints.ts'
import { saving, saying } from '../../answer.ts'

type Props = { params: Promise<{ size: string }> }

/** Downloads a checkpoint's signed note, to be kept elsewhere; for everybody signed in. */
export const GET = async (request: Request, { params }: Props): Promise<Response> => {
  const t = await getTranslations('record.export')
  const session = await sessionFromCookieHeader(appDatabase(), request.headers.get('cookie'))
  if (!session) return saying(401, t('signIn'))
  const size = Number((await params).size)
  if (!Number.isSafeInteger(size) || size < 1) return saying(404, t('none'))
  const { caller } = session
  const found = await listCheckpoints.run(appDatabase(), { before: size + 1 }, { caller })
  const checkpoint = found?.checkpoints[0]
  if (checkpoint?.size !== size) return saying(404, t('none'))

  return saving(checkpoint.note, `focalpoint-checkpoint-${size}.txt`)
}
