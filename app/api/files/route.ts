import { beginUpload } from '#server/evidence/begin-upload.ts'
import { beginUploadInput } from '#server/evidence/send-file.schema.ts'
import { appDatabase } from '#server/platform/database.ts'
import { refusal } from '#server/platform/refusal.ts'
import { answer, refuse, senderOf } from './sending.ts'

/**
 * Begins to send a file, or goes on with one that was broken off: `POST /api/files` with what it is said to be
 * (beginUploadInput). Answers which parts are there, of how many bytes each is, and where to they go; each is
 * `PUT` to `/api/files/arriving/<uploadId>/<part>`, and a `POST` to `/api/files/arriving/<uploadId>` ends it.
 */
export const POST = async (request: Request): Promise<Response> => {
  const sender = await senderOf(request)
  if (sender instanceof Response) return sender
  const given: unknown = await request.json().catch(notJson)
  const parsed = beginUploadInput.safeParse(given)
  if (!parsed.success) return refuse(refusal('common.invalid_input'))
  const begun = await beginUpload(appDatabase(), sender, parsed.data)

  return 'code' in begun ? refuse(begun) : answer({ begun })
}

const notJson = (error: unknown): null => {
  if (error instanceof SyntaxError) return null
  throw error
}
