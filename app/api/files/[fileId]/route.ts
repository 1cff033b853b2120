import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { getFile } from '#server/evidence/get-file.ts'
import { appDatabase } from '#server/platform/database.ts'
import { sessionFromCookieHeader } from '#server/platform/session.ts'
import { saying } from '../../export/answer.ts'
import { audienceIn } from '../../export/audience-in.ts'
import { nothing, sendStored } from '../send-stored.ts'

/**
 * Downloads a file that is attached to evidence, as an attachment and never to be shown in place; a download that
 * broke off goes on where it did. `?for=` says for whom it leaves, the body's own use unless it is said.
 * A file of a situation that one may not see is missing, like one that does not exist.
 */
export const GET = async (
  request: Request,
  { params }: { params: Promise<{ fileId: string }> },
): Promise<Response> => {
  const session = await sessionFromCookieHeader(appDatabase(), request.headers.get('cookie'))
  if (!session) return nothing(401)
  const fileId = z.uuid().safeParse((await params).fileId)
  const audience = audienceIn(request)
  if (!fileId.success || audience === null) return nothing(404)
  const asked = { fileId: fileId.data, audience }
  const file = await getFile.run(appDatabase(), asked, { caller: session.caller })
  if (!file) return nothing(404)
  if (file.withheld !== null) {
    const t = await getTranslations('exchange.document')
    return saying(403, t('withheld', { why: file.withheld, audience }))
  }

  return sendStored(request, {
    ...file,
    mediaType: 'application/octet-stream',
    disposition: `attachment; filename="file"; filename*=UTF-8''${encodeRfc8187(file.name)}`,
  })
}

/** RFC 8187 3.2.1: as encodeURIComponent, and the marks that it leaves but a header may not have. */
const encodeRfc8187 = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
