import { ballotResult } from '#db/schema/ballot-result.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { afterAmendment } from './after-amendment.ts'
import { lockBallot } from './ballot-in-hand.ts'
import { closingOfBallot, gatherCount } from './gather-count.ts'
import { beyondHeads } from './rules/beyond-heads.ts'
import { countBallot } from './rules/count-ballot.ts'
import { pendingIn } from './rules/referendum.ts'
import { settleBallotInput, settleBallotOutput } from './settle-ballot.schema.ts'

/**
 * Counts a closed ballot for good, once every vote that waited for its ministry's confirmation has an
 * answer or the time for it is over (deliberation 2.9). What nobody confirmed lapses or stands, as the
 * rules fixed it beforehand. The close stays when it was, and as it was recorded.
 */
export const settleBallot = defineAct({
  name: 'ballot.settle',
  input: settleBallotInput,
  output: settleBallotOutput,
  about: (tx, { ballotId }) => situationOf(tx, 'ballot', ballotId),
  async perform(act, { ballotId }) {
    const found = await lockBallot(act.tx, ballotId, 'update')
    if (!found) return act.refuse('common.not_found')
    const { row } = found
    const { result, provisional: held } = await closingOfBallot(act.tx, ballotId)
    if (!held || result) return act.refuse('ballots.nothing_to_confirm')
    const unconfirmed = row.terms?.referendum.unconfirmed ?? 'lapses'
    const room = held.presentAtClose
    const gathered = await gatherCount(act.tx, row, { room, unconfirmed })
    const waiting = pendingIn(gathered.cast, held.count.counted, gathered.answers)
    // By the act's own instant, by which the record dates it and the verifier holds it against the close.
    if (waiting.length > 0 && act.at.getTime() < held.confirmBy.getTime()) {
      return act.refuse('ballots.confirmations_outstanding')
    }
    const count = countBallot(gathered.ballot)
    const { counted, counts, verdict, base } = count
    const beyond = beyondHeads(count)
    const { reason, ground, ruling, presentAtClose, closedAt, situationId } = held
    await act.tx.insert(ballotResult).values({
      ...{ ballotId, situationId, reason, ground, ruling, presentAtClose, closedAt },
      ...{ counted, counts, verdict, base, beyond, madeBy: act.id },
    })

    await afterAmendment(act, row.motionId, verdict)

    return act.done({
      thing: { kind: 'ballot', id: ballotId },
      content: {
        ballot: ballotId,
        counted,
        counts,
        verdict,
        base,
        ...beyond,
        unconfirmed: waiting,
      },
      output: { ballotId, verdict },
    })
  },
})
