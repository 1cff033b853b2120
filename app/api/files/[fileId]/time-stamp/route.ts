import { z } from 'zod'
import { getTimeStamp } from '#server/evidence/get-time-stamp.ts'
import { appDatabase } from '#server/platform/database.ts'
import { sessionFromCookieHeader } from '#server/platform/session.ts'
import { nothing, safe } from '../../send-stored.ts'

/**
 * Downloads the time-stamp token of a file (RFC 3161, DER), which `openssl ts -verify -token_in` checks without us. For
 * whoever may read the evidence; missing for anybody else, as where there is none.
 */
export const GET = async (
  request: Request,
  { params }: { params: Promise<{ fileId: string }> },
): Promise<Response> => {
  const session = await sessionFromCookieHeader(appDatabase(), request.headers.get('cookie'))
  if (!session) return nothing(401)
  const fileId = z.uuid().safeParse((await params).fileId)
  if (!fileId.success) return nothing(404)
  const reading = { caller: session.caller }
  const stamp = await getTimeStamp.run(appDatabase(), { fileId: fileId.data }, reading)
  if (!stamp) return nothing(404)

  return new Response(Buffer.from(stamp.token, 'base64'), {
    headers: {
      ...safe,
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${stamp.sha256.slice(0, 16)}.tst"`,
    },
  })
}
