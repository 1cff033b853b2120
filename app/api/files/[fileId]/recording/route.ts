import { z } from 'zod'
import { getRecording } from '#server/evidence/get-recording.ts'
import { appDatabase } from '#server/platform/database.ts'
import { sessionFromCookieHeader } from '#server/platform/session.ts'
import { nothing, sendStored } from '../../send-stored.ts'

/**
 * Plays a recording in a page, piece by piece, under the type that its signature said; opened by itself it is saved
 * and not shown. One of a situation that one may not see is missing, like one that does not exist.
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
  const file = await getRecording.run(appDatabase(), { fileId: fileId.data }, reading)

  return file ? sendStored(request, { ...file, disposition: 'attachment' }) : nothing(404)
}
