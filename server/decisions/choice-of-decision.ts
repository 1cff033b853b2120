import { inArray } from 'drizzle-orm'
import type { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { member } from '#db/schema/member.ts'
import { ministry } from '#db/schema/ministry.ts'
import { thing } from '#db/schema/thing.ts'
import { choiceVotes } from '#server/choices/choice-in-hand.ts'
import { cameTo } from '#server/choices/rules/came-to.ts'
import { runOffLine } from '#server/choices/run-off-line.ts'
import type { decidedChoice } from './get-decision.schema.ts'
import { named } from './names-of.ts'
import type { DecisionRow } from './present-decision.ts'

/**
 * The ballot among options, election or secret ballot that a decision rests on: its figures round by round, whom
 * or what it and the tied ballots before it chose, and, where it was open, each vote that counted. Of a secret one
 * no vote is named. Null where the decision rests on none.
 */
export async function choiceOfDecision(
  tx: Transaction,
  { choiceId, madeBy }: Pick<DecisionRow, 'choiceId' | 'madeBy'>,
): Promise<z.input<typeof decidedChoice> | null> {
  const line = choiceId === null ? [] : await runOffLine(tx, choiceId)
  const last = line.at(-1)
  if (choiceId === null || !last?.result) return null
  const { row, result, lot } = last
  const ids = line.map((one) => one.row.id)
  const numbers = new Map(
    (
      await tx
        .select({ id: thing.id, number: thing.number })
        .from(thing)
        .where(inArray(thing.id, ids))
    ).map(({ id, number }) => [id, number ?? 0]),
  )
  const said = new Map(
    (await choiceVotes(tx, choiceId)).map((vote) => [vote.memberId, vote.explanation]),
  )
  const nameOf = (id: string) => row.options.find((option) => option.id === id)?.name ?? id
  const ministryOf = await named(
    tx,
    ministry,
    result.counted.map((one) => one.ministry),
    madeBy,
  )
  const memberOf = await named(
    tx,
    member,
    result.counted.map((one) => one.member),
    madeBy,
  )
  const { kind, isSecret, mode, options, seats, rule, quorum } = row

  return {
    ...{ number: numbers.get(choiceId) ?? 0, kind, isSecret, mode, options, seats, rule, quorum },
    ...cameTo({ result, lot }),
    byLot: lot !== null,
    chosen: cameTo({ result, lot }).outcome.chosen.map(nameOf),
    before: line.slice(0, -1).map((one) => ({
      ballotId: one.row.id,
      number: numbers.get(one.row.id) ?? 0,
      chosen: (one.result?.outcome.chosen ?? []).map(
        (id) => one.row.options.find((option) => option.id === id)?.name ?? id,
      ),
    })),
    closedAt: result.closedAt,
    votes: result.counted.map((one) => ({
      ministry: ministryOf(one.ministry),
      member: memberOf(one.member),
      marks: one.marks,
      explanation: said.get(one.member) ?? '',
    })),
  }
}
