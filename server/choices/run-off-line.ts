import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { choiceBallot } from '#db/schema/choice-ballot.ts'
import { choiceLot } from '#db/schema/choice-lot.ts'
import { choiceResult } from '#db/schema/choice-result.ts'
import { madeBy } from '#server/platform/versions.ts'

/**
 * A ballot among options with its result and lot, and before it the tied ballots whose ties it and they were to
 * break: the first of them first, the one asked for last. Empty where there is none that the transaction may see.
 */
export const runOffLine = async (tx: Transaction, ballotId: string, asOf?: number | undefined) => {
  const line = []
  let next: string | null = ballotId
  while (next !== null) {
    const [found]: Awaited<ReturnType<typeof oneOf>> = await oneOf(tx, next, asOf)
    if (!found) break
    line.unshift(found)
    next = found.row.runsOff
  }

  return line
}

const oneOf = (tx: Transaction, ballotId: string, asOf: number | undefined) =>
  tx
    .select({ row: choiceBallot, result: choiceResult, lot: choiceLot })
    .from(choiceBallot)
    .leftJoin(
      choiceResult,
      and(eq(choiceResult.ballotId, choiceBallot.id), madeBy(choiceResult, asOf)),
    )
    .leftJoin(choiceLot, and(eq(choiceLot.ballotId, choiceBallot.id), madeBy(choiceLot, asOf)))
    .where(and(eq(choiceBallot.id, ballotId), madeBy(choiceBallot, asOf)))
