import { getTranslations } from 'next-intl/server'
import { appDatabase } from '#server/platform/database.ts'
import { sessionFromCookieHeader } from '#server/platform/session.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { tokenAt } from '#server/record/anchors-at.ts'
import { saving, saying } from '../../../answer.ts'

type Props = { params: Promise<{ size: string }> }

/** Downloads the time-stamp token of a checkpoint (RFC 3161, DER), for everybody signed in. */
export const GET = async (request: Request, { params }: Props): Promise<Response> => {
  const t = await getTranslations('record.export')
  const session = await sessionFromCookieHeader(appDatabase(), request.headers.get('cookie'))
  if (!session) return saying(401, t('signIn'))
  const size = Number((await params).size)
  const token =
    Number.isSafeInteger(size) && size > 0
      ? await inTransaction(appDatabase(), (tx) => tokenAt(tx, size))
      : null

  return token === null
    ? saying(404, t('none'))
    : saving(token, `focalpoint-checkpoint-${size}.tst`, 'application/octet-stream')
}
