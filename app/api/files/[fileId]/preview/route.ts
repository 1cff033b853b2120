import { z } from 'zod'
import { getPreview } from '#server/evidence/get-preview.ts'
import { appDatabase } from '#server/platform/database.ts'
import { openStored } from '#server/platform/files.ts'
import { log } from '#server/platform/logging.ts'
import { sessionFromCookieHeader } from '#server/platform/session.ts'
import { nothing, safe } from '../../send-stored.ts'

/**
 * Shows the working copy of a file: an image that the server wrote itself, never the bytes that came. A file of a
 * situation that one may not see is missing, like one that has no copy.
 */
export const GET = async (
  request: Request,
  { params }: { params: Promise<{ fileId: string }> },
): Promise<Response> => {
  // Pages fetch what they show: that nobody left is no use of a session (docs/decisions.md).
  const cookie = request.headers.get('cookie')
  const session = await sessionFromCookieHeader(appDatabase(), cookie, false)
  if (!session) return nothing(401)
  const fileId = z.uuid().safeParse((await params).fileId)
  if (!fileId.success) return nothing(404)
  const reading = { caller: session.caller }
  const copy = await getPreview.run(appDatabase(), { fileId: fileId.data }, reading)
  if (!copy) return nothing(404)
  const stored = await openStored(copy.sha256)
  if (!stored) {
    log.error({ sha256: copy.sha256 }, 'a working copy is not in the store')
    return nothing(410)
  }

  return new Response(stored.stream as BodyInit, {
    headers: {
      ...safe,
      'content-type': copy.mediaType,
      'content-length': String(stored.size),
      'content-disposition': 'inline',
    },
  })
}
