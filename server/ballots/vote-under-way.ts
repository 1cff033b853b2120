import { and, eq, isNull } from 'drizzle-orm'
import { ballot } from '#db/schema/ballot.ts'
import { ballotResult } from '#db/schema/ballot-result.ts'
import { choiceBallot } from '#db/schema/choice-ballot.ts'
import { choiceResult } from '#db/schema/choice-result.ts'
import { silence } from '#db/schema/silence.ts'
import { silenceResult } from '#db/schema/silence-result.ts'
import { lockChoice, rollOf } from '#server/choices/choice-in-hand.ts'
import type { Act } from '#server/platform/act-types.ts'
import { lockBallot } from './ballot-in-hand.ts'
import type { Seat } from './rules/count-ballot.ts'
import { isOpenAt } from './rules/may-vote.ts'

/** What is voted on now: a ballot, one among options, or a silence procedure. */
export type VoteUnderWay = {
  id: string
  kind: 'ballot' | 'silence'
  electorate: readonly Seat[]
  /** Whether it still takes votes. */
  isOpen: boolean
  /** Ministries whose vote cannot be taken out again, because nobody knows which it is. */
  sealed: readonly string[]
}

/**
 * What a motion, locked by the act, is voted on in. Alone with it until the transaction ends: no vote is cast meanwhile
 * that does not know what the act did, and what it does comes before the close or not at all. Undefined where nothing
 * is under way.
 */
export async function voteUnderWay(act: Act, motionId: string): Promise<VoteUnderWay | undefined> {
  const { tx } = act
  const [onMotion] = await tx
    .select({ id: ballot.id })
    .from(ballot)
    .leftJoin(ballotResult, eq(ballotResult.ballotId, ballot.id))
    .where(and(eq(ballot.motionId, motionId), isNull(ballotResult.ballotId)))
  const held = onMotion && (await lockBallot(tx, onMotion.id, 'update'))
  if (held) return underWay(act, held, 'ballot', [])

  const [amongOptions] = await tx
    .select({ id: choiceBallot.id })
    .from(choiceBallot)
    .leftJoin(choiceResult, eq(choiceResult.ballotId, choiceBallot.id))
    .where(and(eq(choiceBallot.motionId, motionId), isNull(choiceResult.ballotId)))
  const choice = amongOptions && (await lockChoice(tx, amongOptions.id, 'update'))
  if (choice) {
    const sealed = (await rollOf(tx, choice.row.id)).map(({ ministry }) => ministry)
    return underWay(act, choice, 'ballot', sealed)
  }

  // A round of silence waits in line for its motion, which the act holds.
  const [round] = await tx
    .select({ row: silence })
    .from(silence)
    .leftJoin(silenceResult, eq(silenceResult.silenceId, silence.id))
    .where(and(eq(silence.motionId, motionId), isNull(silenceResult.silenceId)))
  if (!round) return undefined
  const row = { ...round.row, closesAt: round.row.deadline }

  return underWay(act, { row, state: 'open' }, 'silence', [])
}

type Held = {
  row: { id: string; electorate: readonly Seat[]; closesAt: Date | null }
  state: 'open' | 'closed'
}

const underWay = async (
  act: Act,
  { row: { id, electorate, closesAt }, state }: Held,
  kind: VoteUnderWay['kind'],
  sealed: readonly string[],
): Promise<VoteUnderWay> => ({
  ...{ id, kind, electorate, sealed },
  isOpen: isOpenAt(state, closesAt, await act.moment()),
})
