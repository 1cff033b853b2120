import { eq } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { arrivingFile } from '#db/schema/arriving-file.ts'
import { setActor } from '#server/platform/actor.ts'
import { type Refusal, refusal } from '#server/platform/refusal.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { type Sender, whyMayNotSend } from './may-send.ts'

/**
 * A file that a member is sending, for as long as they may: asked anew with every part, because what one
 * may can end while one sends. Another's, and one that was swept, is no such file.
 */
export const findArriving = (
  connection: Connection,
  caller: Sender,
  uploadId: string,
): Promise<typeof arrivingFile.$inferSelect | Refusal> =>
  inTransaction(connection, async (tx) => {
    await setActor(tx, caller)
    const [file] = await tx.select().from(arrivingFile).where(eq(arrivingFile.id, uploadId))
    if (!file) return refusal('evidence.no_such_upload')
    return (await whyMayNotSend(tx, caller, file.situationId)) ?? file
  })
