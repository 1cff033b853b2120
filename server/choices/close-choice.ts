import { sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { provisionalResult } from '#db/schema/provisional-result.ts'
import { defineAct } from '#server/acts.ts'
import { presentIn } from '#server/ballots/ballot-in-hand.ts'
import { leadsBallots } from '#server/ballots/chair-of.ts'
import { confirmBy, pendingIn } from '#server/ballots/rules/referendum.ts'
import { plainTerms } from '#server/ballots/rules/terms.ts'
import { writeToConfirm } from '#server/ballots/write-to-confirm.ts'
import { situationOf } from '#server/platform/about.ts'
import { type ChoiceRow, lockChoice } from './choice-in-hand.ts'
import { closeChoiceInput, closeChoiceOutput } from './close-choice.schema.ts'
import { gatherChoice } from './gather-choice.ts'
import type { Paper } from './rules/choice-terms.ts'
import { countChoice } from './rules/count-choice.ts'
import { heardIn, mayCloseChoice } from './rules/may-close-choice.ts'
import { settleDueChoicesTask } from './settle-due-task.ts'
import { writeResult } from './write-result.ts'

/**
 * Closes a ballot among options, an election or a secret ballot: count and result in one transaction,
 * once and for good (deliberation 3.10). The papers of a secret one enter the record in the order of
 * their random codes. With the result the record gets the hash of half a seed, in case of a lot. Where a vote that
 * counts is yet to be confirmed by its ministry, the count is kept and the result waits for that. The convenor closes it,
 * and in a meeting whoever presides.
 */
export const closeChoice = defineAct({
  name: 'ballot.close_choice',
  input: closeChoiceInput,
  output: closeChoiceOutput,
  about: (tx, { ballotId }) => situationOf(tx, 'ballot', ballotId),
  async perform(act, { ballotId, ruling }) {
    const found = await lockChoice(act.tx, ballotId, 'update')
    if (!found) return act.refuse('common.not_found')
    const { row, state } = found
    if (!(await leadsBallots(act.tx, row, act.actor))) return act.refuse('common.not_entitled')
    // Votes under way were waited for: only now is it known when voting ended.
    const at = await act.moment()
    const { closesAt, situationId } = row
    const closedAt = closesAt !== null && closesAt.getTime() <= at.getTime() ? closesAt : at
    const room = await presentIn(act.tx, row, closedAt)
    const now = await gatherChoice(act.tx, row, { room })
    const by = act.actor.kind === 'system' ? 'deadline' : 'convenor'
    const { terms, voted } = now
    const sofar = countChoice(terms, now.returned, now.counting).beyond
    const may = mayCloseChoice({
      ...{ closed: state === 'closed', by, terms, voted, present: room, ruling },
      heard: heardIn(voted, sofar),
      // As on motions: the record dates the close by the act's own instant.
      at: act.at.toISOString(),
    })
    if (!may.ok) return act.refuse(may.refusal)

    const papers = row.isSecret ? await emptyUrn(act.tx, row, act.id) : []
    const { cast, answers, returned, counting } = await gatherChoice(act.tx, row, { room, papers })
    const count = countChoice(terms, returned, counting)
    const { counted, outcome, verdict, beyond } = count
    const { ground } = may
    const reason = ground === 'deadline' ? ('deadline' as const) : ('convenor' as const)
    const said = ground === 'ruling' ? ruling : null
    const presentAtClose = [...counting.presentAtClose]
    const how = { ballotId, situationId, reason, ground, ruling: said, presentAtClose, closedAt }
    const pending = pendingIn(cast, counted, answers)
    const until = pending.length > 0 ? confirmBy(row.terms ?? plainTerms([]), closedAt) : null
    const hasTerms = row.terms !== null
    let commitment: string | null = null
    if (until === null) commitment = await writeResult(act, how, { count, papers, hasTerms })
    else {
      const held = { ...how, pending, count, confirmBy: until, madeBy: act.id }
      await act.tx.insert(provisionalResult).values(held)
      const jobKey = `settle_choice:${ballotId}`
      await act.enqueue(settleDueChoicesTask, {}, { runAt: until, jobKey })
      await writeToConfirm(act, row, pending, until)
    }

    return act.done({
      thing: { kind: 'ballot', id: ballotId },
      content: {
        ...{ ballot: ballotId, reason, ground, ruling: said, present_at_close: presentAtClose },
        ...{ counted, papers, outcome, verdict, lot_commitment: commitment },
        ...(hasTerms ? { ...beyond, pending, confirm_by: until?.toISOString() ?? null } : {}),
      },
      output: { ballotId, verdict, pending: pending.length },
    })
  },
})

const emptyUrn = async (tx: Transaction, row: ChoiceRow, actId: string): Promise<Paper[]> => {
  const [urn] = await tx.execute<{ papers: Paper[] }>(
    sql`select empty_urn(${row.id}::uuid, ${actId}::uuid) as papers`,
  )
  if (!urn) throw new Error('the urn gave nothing')

  return urn.papers
}
