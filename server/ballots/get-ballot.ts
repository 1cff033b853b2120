import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { ballot } from '#db/schema/ballot.ts'
import { quorumNow } from '#server/meetings/rules/quorum.ts'
import { situationOf } from '#server/platform/about.ts'
import { frozenConstants } from '#server/policies/rules/constants.ts'
import { defineRead } from '#server/reads.ts'
import { readSnapshot } from '#server/snapshots/read-snapshot.ts'
import { presentIn } from './ballot-in-hand.ts'
import { type BallotRead, ballotRead } from './ballot-read.schema.ts'
import { ballotsWhere } from './ballots-where.ts'
import { chairOf } from './chair-of.ts'
import { gatherCount } from './gather-count.ts'
import { memberNames, ministryNames } from './names.ts'
import { papersOpened } from './papers-opened.ts'
import { countBallot } from './rules/count-ballot.ts'
import { papersIn } from './rules/papers.ts'
import { pendingContraryIn } from './rules/pending-contrary.ts'
import { capacityIn } from './rules/standing-votes.ts'
import { shownAwaiting, shownCasting, shownExtensions, shownRecusals } from './show-acts.ts'
import { shownElectorate, shownResult, shownVotes } from './show-ballot.ts'
import { sinceOpening } from './since-opening.ts'
import { whatMayBeDone } from './what-may-be-done.ts'

/**
 * A ballot as its page shows it. Before the close one sees who has voted and, holding a seat,
 * what one's own ministry said, so that nobody votes by looking at the others; afterwards every vote.
 */
export const getBallot = defineRead({
  name: 'ballot.get',
  input: z.object({ ballotId: z.uuid() }),
  output: ballotRead,
  about: (tx, { ballotId }) => situationOf(tx, 'ballot', ballotId),
  async perform({ tx, actor, asOf }, { ballotId }) {
    const [header] = await ballotsWhere(tx, eq(ballot.id, ballotId), asOf)
    if (!header) return null
    const { row, result } = header
    const { rule, mode, electorate, closesAt, terms } = row
    const at = new Date(header.now)
    const since = await sinceOpening(tx, row, asOf)
    const closed = result ?? since.provisional
    const room = closed ? closed.presentAtClose : await presentIn(tx, row, at, asOf)
    const gathered = await gatherCount(tx, row, {
      room,
      unconfirmed: result && terms ? terms.referendum.unconfirmed : 'stands',
      asOf,
    })
    const { votes, answers, ballot: toCount } = gathered
    const members = [
      ...electorate.flatMap(({ principal, deputies }) => [principal ?? '', ...deputies]),
      ...since.recusals.map(({ memberId }) => memberId),
      since.casting?.row.memberId ?? '',
    ]
    const names = {
      member: await memberNames(tx, members.filter(Boolean)),
      ministry: await ministryNames(tx),
    }
    const returned = [...new Set(votes.map(({ ministryId }) => ministryId))]
    const presentNow = toCount.presentAtClose
    const { counted, recused, quorum } = countBallot(toCount)
    const own = electorate.find(({ ministry }) => ministry === actor.ministryId)
    const due = closesAt !== null && closesAt.getTime() <= at.getTime()
    const open = since.provisional ? 'confirming' : due ? 'due' : 'open'
    const state: BallotRead['state'] = result ? 'closed' : open
    const frozen = await readSnapshot(tx, row.situationId, row.snapshot)
    const papers = frozen ? papersIn(frozen) : []
    const opened =
      actor.memberId === null ? [] : await papersOpened(tx, ballotId, actor.memberId, asOf)
    const presides = (await chairOf(tx, row, actor)) === actor.memberId
    const sits = own !== undefined && capacityIn(own, actor.memberId ?? '') !== null
    const seen = votes.filter(({ ministryId }) => closed || (sits && ministryId === own.ministry))
    const whole = rule.quorum ?? { numerator: 0, denominator: 1 }

    return {
      ballotId,
      number: header.number ?? 0,
      situationId: row.situationId,
      situationName: header.situationName,
      motionId: row.motionId,
      motionNumber: header.motionNumber,
      meetingId: row.meetingId,
      measureId: header.measureId,
      bodyName: header.bodyName,
      question: row.question,
      rule,
      rulesVersion: row.rulesVersion,
      ruleBecause: row.ruleBecause,
      terms,
      mode,
      openedAt: row.openedAt.toISOString(),
      closesAt: closesAt?.toISOString() ?? null,
      openedWith: header.openedWith?.toISOString() ?? null,
      timeZone: row.timeZone,
      snapshot: row.snapshot,
      state,
      extensions: shownExtensions(since.extensions),
      recusals: shownRecusals(since.recusals, names),
      papers: papers.map((paper) => ({ ...paper, opened: opened.includes(paper.key) })),
      electorate: shownElectorate(
        { ...row, weights: gathered.terms.weights, terms: gathered.terms },
        { present: presentNow, returned, recused },
        names,
      ),
      quorum: quorumNow(quorum.present.at(-1) ?? 0, quorum.entitled, whole),
      votes: shownVotes(seen, { counted, answers, papers }, names),
      pendingContrary: frozen ? pendingContraryIn(frozen.evidence, frozenConstants(frozen)) : [],
      policyVersion: frozen ? frozenConstants(frozen).version : null,
      ...whatMayBeDone({ header, gathered, since, recused, presides, actor, at, asOf }),
      awaiting: result ? null : shownAwaiting(since.provisional, gathered, names),
      result: shownResult(header, shownCasting(since.casting, names)),
    }
  },
})
