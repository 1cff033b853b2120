import { objectionStep } from '#db/schema/objection-step.ts'
import type { Act } from '#server/platform/act-types.ts'
import type { objectionInHand } from './objection-in-hand.ts'
import type { ObjectionStep } from './rules/objection.ts'

type Step = { step: ObjectionStep; reasons: string; upheldBy: string | null }

/** Writes a step about an objection, and says it in the record. */
export const enterStep = async (
  act: Act,
  { vote, ballot }: Awaited<ReturnType<typeof objectionInHand>>,
  { step, reasons, upheldBy }: Step,
) => {
  const { memberId } = act.actor
  if (memberId === null) return act.refuse('common.not_entitled')
  await act.tx.insert(objectionStep).values({
    ...{ id: act.newId(), situationId: ballot.situationId, ballotId: ballot.id, voteId: vote.id },
    ...{ step, reasons, upheldBy, memberId, at: act.at, madeBy: act.id },
  })

  return act.done({
    thing: { kind: 'ballot', id: ballot.id },
    content: {
      ...{ ballot: ballot.id, vote: vote.id, ministry: vote.ministryId, step, reasons },
      upheld_by: upheldBy,
    },
    output: { voteId: vote.id },
  })
}
