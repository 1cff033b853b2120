import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { minutesCorrection } from '#db/schema/minutes-correction.ts'
import { minutesCorrectionAnswer } from '#db/schema/minutes-correction-answer.ts'

/** How many corrections of a circulated version wait for an answer. */
export async function countOpenCorrections(tx: Transaction, versionId: string): Promise<number> {
  const open = await tx
    .select({ id: minutesCorrection.id })
    .from(minutesCorrection)
    .leftJoin(
      minutesCorrectionAnswer,
      eq(minutesCorrectionAnswer.correctionId, minutesCorrection.id),
    )
    .where(
      and(eq(minutesCorrection.versionId, versionId), isNull(minutesCorrectionAnswer.correctionId)),
    )

  return open.length
}
