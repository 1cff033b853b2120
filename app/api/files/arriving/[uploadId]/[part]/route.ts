import type { ReadableStream } from 'node:stream/web'
import { z } from 'zod'
import { takePart } from '#server/evidence/take-part.ts'
import { appDatabase } from '#server/platform/database.ts'
import { refusal } from '#server/platform/refusal.ts'
import { answer, refuse, senderOf } from '../../../sending.ts'

const asked = z.object({ uploadId: z.uuid(), part: z.coerce.number().int().min(0) })

/** Takes in one part of a file as the raw body; the parts are counted from 0. */
export const PUT = async (
  request: Request,
  { params }: { params: Promise<{ uploadId: string; part: string }> },
): Promise<Response> => {
  const sender = await senderOf(request)
  if (sender instanceof Response) return sender
  const parsed = asked.safeParse(await params)
  if (!parsed.success || !request.body) return refuse(refusal('evidence.no_such_upload'))
  const body = request.body as ReadableStream<Uint8Array>
  const refused = await takePart(appDatabase(), sender, { ...parsed.data, body })

  return refused ? refuse(refused) : answer({ part: parsed.data.part })
}
