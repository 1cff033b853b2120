import { asc, desc, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { recordCheckpoint } from '#db/schema/record-checkpoint.ts'
import { recordCosignature } from '#db/schema/record-cosignature.ts'

/** The newest checkpoint's note with the cosignatures that it bears below it; null before the first. */
export async function newestNote(tx: Transaction): Promise<string | null> {
  const [newest] = await tx
    .select({ size: recordCheckpoint.size, note: recordCheckpoint.note })
    .from(recordCheckpoint)
    .orderBy(desc(recordCheckpoint.size))
    .limit(1)
  if (!newest) return null
  const cosignatures = await tx
    .select({ line: recordCosignature.line })
    .from(recordCosignature)
    .where(eq(recordCosignature.size, newest.size))
    .orderBy(asc(recordCosignature.receivedAt))

  return newest.note + cosignatures.map(({ line }) => `${line}\n`).join('')
}
