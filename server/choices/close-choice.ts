import { sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { choiceResult } from '#db/schema/choice-result.ts'
import { defineAct } from '#server/acts.ts'
import { presentIn } from '#server/ballots/ballot-in-hand.ts'
import { lockMeeting } from '#server/meetings/present-meeting.ts'
import { situationOf } from '#server/platform/about.ts'
import { type ChoiceRow, choiceVotes, lockChoice, rollOf, termsOf } from './choice-in-hand.ts'
import { closeChoiceInput, closeChoiceOutput } from './close-choice.schema.ts'
import { digest, newSalt } from './digest.ts'
import type { Paper } from './rules/choice-terms.ts'
import { countChoice, type Returned } from './rules/count-choice.ts'
import { lotCommitment } from './rules/lot.ts'
import { mayCloseChoice } from './rules/may-close-choice.ts'

/**
 * Closes a ballot among options, an election or a secret ballot: count and result in one transaction,
 * once and for good (deliberation 3.10). The papers of a secret one enter the record in the order of
 * their random codes. With the result the record gets the hash of half a seed, in case of a lot.
 */
export const closeChoice = defineAct({
  name: 'ballot.close_choice',
  input: closeChoiceInput,
  output: closeChoiceOutput,
  about: (tx, { ballotId }) => situationOf(tx, 'ballot', ballotId),
  async perform(act, { ballotId, ruling }) {
    const found = await lockChoice(act.tx, ballotId, 'update')
    if (!found) return act.refuse('common.not_found')
    const { row, state, recused } = found
    // Votes under way were waited for: only now is it known when voting ended.
    // Nor is anybody still coming or leaving: who is counted as there is in the record before the close.
    if (row.meetingId !== null) await lockMeeting(act.tx, row.meetingId)
    const at = await act.moment()
    const { closesAt, mode } = row
    const closedAt = closesAt !== null && closesAt.getTime() <= at.getTime() ? closesAt : at
    const terms = termsOf(row, recused)
    const votes = row.isSecret ? [] : await openVotes(act.tx, ballotId)
    const roll = row.isSecret ? await rollOf(act.tx, ballotId) : votes
    const voted = [...new Set(roll.map(({ ministry }) => ministry))].filter(
      (ministry) => !recused.includes(ministry),
    )
    const inRoom = await presentIn(act.tx, row, closedAt)
    const by = act.actor.kind === 'system' ? 'deadline' : 'convenor'
    const may = mayCloseChoice({
      ...{ closed: state === 'closed', by, terms, voted, present: inRoom, ruling },
      // As on motions: the record dates the close by the act's own instant.
      at: act.at.toISOString(),
    })
    if (!may.ok) return act.refuse(may.refusal)

    const papers = row.isSecret ? await emptyUrn(act.tx, row, act.id) : []
    const presentAtClose = mode === 'meeting' ? inRoom : voted
    const returned: Returned = row.isSecret ? { papers, roll: voted } : { votes }
    const { counted, outcome, verdict } = countChoice(terms, returned, { presentAtClose })
    const { ground } = may
    const reason = ground === 'deadline' ? ('deadline' as const) : ('convenor' as const)
    const said = ground === 'ruling' ? ruling : null
    const lotSalt = newSalt()
    const commitment = lotCommitment(lotSalt, digest)
    await act.tx.insert(choiceResult).values({
      ...{ ballotId, situationId: row.situationId, reason, ground, ruling: said, presentAtClose },
      ...{ counted, papers, outcome, verdict, lotSalt, lotCommitment: commitment, closedAt },
      madeBy: act.id,
    })

    return act.done({
      thing: { kind: 'ballot', id: ballotId },
      content: {
        ...{ ballot: ballotId, reason, ground, ruling: said, present_at_close: presentAtClose },
        ...{ counted, papers, outcome, verdict, lot_commitment: commitment },
      },
      output: { ballotId, verdict },
    })
  },
})

const openVotes = async (tx: Transaction, ballotId: string) => {
  const votes = await choiceVotes(tx, ballotId)
  return votes.map(({ ministryId, memberId, marks, at }) => ({
    ...{ ministry: ministryId, member: memberId, marks, at: at.toISOString() },
  }))
}

const emptyUrn = async (tx: Transaction, row: ChoiceRow, actId: string): Promise<Paper[]> => {
  const [urn] = await tx.execute<{ papers: Paper[] }>(
    sql`select empty_urn(${row.id}::uuid, ${actId}::uuid) as papers`,
  )
  if (!urn) throw new Error('the urn gave nothing')

  return urn.papers
}
