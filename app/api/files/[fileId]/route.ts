import { z } from 'zod'
import { getFile } from '#server/evidence/get-file.ts'
import { appDatabase } from '#server/platform/database.ts'
import { sessionFromCookieHeader } from '#server/platform/session.ts'
import { nothing, sendStored } from '../send-stored.ts'

/**
 * Downloads a file that is attached to evidence, as an attachment and never to be shown in place; a download that
 * broke off goes on where it did.
 * A file of a situation that one may not see is missing, like one that does not exist.
 */
export const GET = async (
  request: Request,
  { params }: { params: Promise<{ fileId: string }> },
): Promise<Response> => {
  const session = await sessionFromCookieHeader(appDatabase(), request.headers.get('cookie'))
  if (!session) return nothing(401)
  const fileId = z.uuid().safeParse((await params).fileId)
  if (!fileId.success) return nothing(404)
  const file = await getFile.run(appDatabase(), { fileId: fileId.data }, { caller: session.caller })
  if (!file) return nothing(404)

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
