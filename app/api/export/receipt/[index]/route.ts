import { getTranslations } from 'next-intl/server'
import { appDatabase } from '#server/platform/database.ts'
import { sessionFromCookieHeader } from '#server/platform/session.ts'
import { getReceipt } from '#server/record/get-receipt.ts'
import { saving, saying } from '../../answer.ts'

type Props = { params: Promise<{ index: string }> }

/** Downloads the receipt of an act that one may see: proof that it is in the signed record. */
export const GET = async (request: Request, { params }: Props): Promise<Response> => {
  const t = await getTranslations('record.export')
  const session = await sessionFromCookieHeader(appDatabase(), request.headers.get('cookie'))
  if (!session) return saying(401, t('signIn'))
  const index = Number((await params).index)
  if (!Number.isSafeInteger(index) || index < 0) return saying(404, t('none'))
  const found = await getReceipt.run(appDatabase(), { index }, { caller: session.caller })
  if (!found) return saying(404, t('none'))
  if (found.receipt === null) return saying(503, t('unsigned'))

  return saving(found.receipt, `focalpoint-entry-${index}.tlog-proof`)
}
