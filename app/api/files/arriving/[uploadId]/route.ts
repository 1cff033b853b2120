import { z } from 'zod'
import { finishUpload } from '#server/evidence/finish-upload.ts'
import { appDatabase } from '#server/platform/database.ts'
import { refusal } from '#server/platform/refusal.ts'
import { answer, refuse, senderOf } from '../../sending.ts'

/** Ends the sending of a file: its parts are put together, checked and stored. */
export const POST = async (
  request: Request,
  { params }: { params: Promise<{ uploadId: string }> },
): Promise<Response> => {
  const sender = await senderOf(request)
  if (sender instanceof Response) return sender
  const uploadId = z.uuid().safeParse((await params).uploadId)
  if (!uploadId.success) return refuse(refusal('evidence.no_such_upload'))
  const file = await finishUpload(appDatabase(), sender, uploadId.data)

  return 'code' in file ? refuse(file) : answer({ file })
}
