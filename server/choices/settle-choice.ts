import { defineAct } from '#server/acts.ts'
import { pendingIn } from '#server/ballots/rules/referendum.ts'
import { situationOf } from '#server/platform/about.ts'
import { lockChoice } from './choice-in-hand.ts'
import { closingOf, gatherChoice, unconfirmedIn } from './gather-choice.ts'
import { countChoice } from './rules/count-choice.ts'
import { settleChoiceInput, settleChoiceOutput } from './settle-choice.schema.ts'
import { writeResult } from './write-result.ts'

/**
 * Counts a closed ballot among options for good, once every vote that waited for its ministry's confirmation has an
 * answer or the time for it is over, as `ballot.settle` does on motions (deliberation 2.9).
 */
export const settleChoice = defineAct({
  name: 'ballot.settle_choice',
  input: settleChoiceInput,
  output: settleChoiceOutput,
  about: (tx, { ballotId }) => situationOf(tx, 'ballot', ballotId),
  async perform(act, { ballotId }) {
    const found = await lockChoice(act.tx, ballotId, 'update')
    if (!found) return act.refuse('common.not_found')
    const { row } = found
    const { result, provisional: held } = await closingOf(act.tx, ballotId)
    if (!held || result) return act.refuse('ballots.nothing_to_confirm')
    const room = held.presentAtClose
    const unconfirmed = unconfirmedIn(row)
    const { terms, cast, answers, returned, counting } = await gatherChoice(act.tx, row, {
      ...{ room, unconfirmed },
    })
    const waiting = pendingIn(cast, held.count.counted, answers)
    // By the act's own instant, by which the record dates it and the verifier holds it against the close.
    if (waiting.length > 0 && act.at.getTime() < held.confirmBy.getTime()) {
      return act.refuse('ballots.confirmations_outstanding')
    }
    const count = countChoice(terms, returned, { ...counting, presentAtClose: room })
    const { counted, outcome, verdict, beyond } = count
    const { reason, ruling, presentAtClose, closedAt, situationId } = held
    const ground = held.ground === 'settled' ? 'ruling' : held.ground
    const how = { ballotId, situationId, reason, ground, ruling, presentAtClose, closedAt }
    const commitment = await writeResult(act, how, { count, papers: [], hasTerms: true })

    return act.done({
      thing: { kind: 'ballot', id: ballotId },
      content: {
        ...{ ballot: ballotId, counted, outcome, verdict, lot_commitment: commitment },
        ...{ ...beyond, unconfirmed: waiting },
      },
      output: { ballotId, verdict },
    })
  },
})
