import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { choiceBallot } from '#db/schema/choice-ballot.ts'
import { presentIn } from '#server/ballots/ballot-in-hand.ts'
import { leadsBallots } from '#server/ballots/chair-of.ts'
import { memberNames, ministryNames } from '#server/ballots/names.ts'
import { papersOpened } from '#server/ballots/papers-opened.ts'
import { papersIn } from '#server/ballots/rules/papers.ts'
import { capacityIn } from '#server/ballots/rules/standing-votes.ts'
import { shownAwaiting, shownExtensions, shownRecusals } from '#server/ballots/show-acts.ts'
import { shownElectorate } from '#server/ballots/show-ballot.ts'
import { sinceOpening } from '#server/ballots/since-opening.ts'
import { quorumNow } from '#server/meetings/rules/quorum.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { readSnapshot } from '#server/snapshots/read-snapshot.ts'
import { type ChoiceRead, choiceRead } from './choice-read.schema.ts'
import { choicesWhere } from './choices-where.ts'
import { gatherChoice, unconfirmedIn } from './gather-choice.ts'
import { countChoice } from './rules/count-choice.ts'
import { runOffsOf } from './run-offs-of.ts'
import { shownChoices, shownLot, shownResult, shownTerms } from './show-choice.ts'
import { whatMayBeDone } from './what-may-be-done.ts'

/**
 * A ballot among options, an election or a secret ballot as its page shows it. Before the close one sees
 * who has voted and, holding a seat in an open one, what one's own ministry said.
 */
export const getChoice = defineRead({
  name: 'choice.get',
  input: z.object({ ballotId: z.uuid() }),
  output: choiceRead,
  about: (tx, { ballotId }) => situationOf(tx, 'ballot', ballotId),
  async perform({ tx, actor, asOf }, { ballotId }) {
    const [header] = await choicesWhere(tx, eq(choiceBallot.id, ballotId), asOf)
    if (!header) return null
    const { row, result, lot } = header
    const { mode, electorate, closesAt, isSecret, presentAtOpening } = row
    const at = new Date(header.now)
    const since = await sinceOpening(tx, row, asOf)
    const closed = result ?? since.provisional
    const room = closed ? closed.presentAtClose : await presentIn(tx, row, at, asOf)
    const gathered = await gatherChoice(tx, row, {
      ...{ room, papers: result?.papers ?? [], asOf },
      unconfirmed: result ? unconfirmedIn(row) : 'stands',
    })
    const { terms, votes, voted, answers, returned, counting } = gathered
    const { counted, beyond } = countChoice(terms, returned, counting)
    const members = [
      ...electorate.flatMap(({ principal, deputies }) => [principal ?? '', ...deputies]),
      ...since.recusals.map(({ memberId }) => memberId),
    ]
    const names = {
      member: await memberNames(tx, members.filter(Boolean)),
      ministry: await ministryNames(tx),
    }
    const own = electorate.find(({ ministry }) => ministry === actor.ministryId)
    const due = closesAt !== null && closesAt.getTime() <= at.getTime()
    const open = since.provisional ? 'confirming' : due ? 'due' : 'open'
    const state: ChoiceRead['state'] = result ? 'closed' : open
    const sits = own !== undefined && capacityIn(own, actor.memberId ?? '') !== null
    const seen = votes.filter(({ ministryId }) => closed || (sits && ministryId === own.ministry))
    // Who reads what of a secret ballot is not noted, so there is nothing to show of it.
    const frozen = isSecret ? undefined : await readSnapshot(tx, row.situationId, row.snapshot)
    const papers = frozen ? papersIn(frozen) : []
    const opened =
      actor.memberId === null ? [] : await papersOpened(tx, ballotId, actor.memberId, asOf)
    const { runOff, isUnbroken } = await runOffsOf(tx, ballotId, asOf)
    const leads = await leadsBallots(tx, row, actor)
    const convenes = actor.situation.includes('convenor')
    const { situationId, motionId, meetingId, question, kind, options, seats, rule } = row
    const { rulesVersion, timeZone, snapshot, runsOff } = row
    const present = counting.presentAtClose
    const { recused, quorum } = beyond

    return {
      ...{ ballotId, number: header.number ?? 0, situationId, motionId, meetingId, question },
      ...{ situationName: header.situationName, bodyName: header.bodyName },
      ...{ motionNumber: header.motionNumber, kind, isSecret, options, seats, rule, mode },
      ...{ rulesVersion, timeZone, snapshot, state, runsOff, runOff },
      terms: shownTerms(row),
      openedAt: row.openedAt.toISOString(),
      closesAt: closesAt?.toISOString() ?? null,
      extensions: shownExtensions(since.extensions),
      recusals: shownRecusals(since.recusals, names),
      papers: papers.map((paper) => ({ ...paper, opened: opened.includes(paper.key) })),
      electorate: shownElectorate(
        { electorate, presentAtOpening, weights: row.weights, terms: terms.terms },
        { present, returned: voted, recused },
        names,
      ),
      quorum: quorumNow(quorum.present.at(-1) ?? 0, quorum.entitled, row.quorum),
      votes: shownChoices(seen, { counted, answers, papers }, names),
      ...whatMayBeDone({ header, gathered, since, beyond, leads, actor, at, asOf }),
      mayDraw:
        asOf === undefined && result?.verdict === 'tied' && lot === null && convenes && isUnbroken,
      awaiting: result ? null : shownAwaiting(since.provisional, gathered, names),
      result: shownResult(header, beyond),
      lot: shownLot(header),
    }
  },
})
