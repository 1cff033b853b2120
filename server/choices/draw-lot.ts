import { and, eq } from 'drizzle-orm'
import { choiceBallot } from '#db/schema/choice-ballot.ts'
import { choiceLot } from '#db/schema/choice-lot.ts'
import { choiceResult } from '#db/schema/choice-result.ts'
import { defineAct } from '#server/acts.ts'
import { lockMotion, motionState } from '#server/ballots/motion-state.ts'
import { beforeBody } from '#server/ballots/rules/may-open.ts'
import { situationOf } from '#server/platform/about.ts'
import { lockChoice } from './choice-in-hand.ts'
import { digest } from './digest.ts'
import { drawLotInput, drawLotOutput } from './draw-lot.schema.ts'
import { gatherChoice, unconfirmedIn } from './gather-choice.ts'
import { countChoice } from './rules/count-choice.ts'
import { drawLot as drawFrom, lotSeed } from './rules/lot.ts'

/**
 * Breaks the tie of a closed ballot by lot, once (deliberation 3.3). The seed is made of words said in
 * public and of a half that the close had committed to and that comes out now, so that neither side could
 * choose the result, and anybody can draw it again. The ballot is counted again with the lot.
 */
export const drawLot = defineAct({
  name: 'ballot.draw_lot',
  input: drawLotInput,
  output: drawLotOutput,
  about: (tx, { ballotId }) => situationOf(tx, 'ballot', ballotId),
  async perform(act, { ballotId, words }) {
    const found = await lockChoice(act.tx, ballotId, 'update')
    if (!found) return act.refuse('common.not_found')
    const { row } = found
    const [result] = await act.tx
      .select()
      .from(choiceResult)
      .where(eq(choiceResult.ballotId, ballotId))
    const drawnBefore = await act.tx
      .select({ id: choiceLot.ballotId })
      .from(choiceLot)
      .where(eq(choiceLot.ballotId, ballotId))
    if (drawnBefore.length > 0) return act.refuse('choices.lot_drawn')
    if (result?.verdict !== 'tied') return act.refuse('choices.no_tie')
    // A run-off that is open, or has decided, breaks the tie itself.
    const motion = await lockMotion(act.tx, row.motionId)
    const before = motion ? beforeBody(await motionState(act.tx, motion)) : 'common.not_found'
    if (before !== 'ok') return act.refuse(before)
    // One that tied as well has left fewer in: among those the lot is drawn, on that ballot.
    const narrowed = await act.tx
      .select({ id: choiceBallot.id })
      .from(choiceBallot)
      .innerJoin(choiceResult, eq(choiceResult.ballotId, choiceBallot.id))
      .where(and(eq(choiceBallot.runsOff, ballotId), eq(choiceResult.verdict, 'tied')))
    if (narrowed.length > 0) return act.refuse('choices.run_off_tied')

    const { lotSalt, presentAtClose, papers } = result
    const seed = lotSeed(lotSalt, words, digest)
    const options = row.options.map(({ id }) => id)
    const drawn = drawFrom(seed, options, digest)
    const unconfirmed = unconfirmedIn(row)
    const room = presentAtClose
    const { terms, returned, counting } = await gatherChoice(act.tx, row, {
      ...{ room, papers, unconfirmed },
    })
    const { outcome } = countChoice(terms, returned, {
      ...{ ...counting, presentAtClose, lot: drawn },
    })
    await act.tx.insert(choiceLot).values({
      ...{ ballotId, situationId: row.situationId, words, seed, drawn, outcome, madeBy: act.id },
    })

    return act.done({
      thing: { kind: 'ballot', id: ballotId },
      content: { ballot: ballotId, salt: lotSalt, words, seed, drawn, outcome },
      output: { ballotId, chosen: outcome.chosen },
    })
  },
})
