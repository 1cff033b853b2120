import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { decision } from '#db/schema/decision.ts'
import { silence } from '#db/schema/silence.ts'
import { silenceResult } from '#db/schema/silence-result.ts'
import { thing } from '#db/schema/thing.ts'

/** The silence procedures of a situation that adopted a text and carry no decision yet. */
export const adoptedSilences = async (tx: Transaction, situationId: string) => {
  const rows = await tx
    .select({
      silenceId: silence.id,
      motionId: silence.motionId,
      number: thing.number,
      question: silence.question,
    })
    .from(silence)
    .innerJoin(thing, eq(thing.id, silence.id))
    .innerJoin(silenceResult, eq(silenceResult.silenceId, silence.id))
    .leftJoin(decision, eq(decision.silenceId, silence.id))
    .where(
      and(
        eq(silence.situationId, situationId),
        eq(silenceResult.outcome, 'adopted'),
        isNull(decision.id),
      ),
    )
    .orderBy(asc(thing.number))

  return rows.map(({ number, ...row }) => ({ ...row, number: number ?? 0 }))
}
