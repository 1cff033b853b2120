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
import { memberNames, ministryNames } from './names.ts'
import { recordedVotes } from './recorded-votes.ts'
import { type BallotToCount, countBallot } from './rules/count-ballot.ts'
import { mayClose } from './rules/may-close.ts'
import { mayVote } from './rules/may-vote.ts'
import { pendingContraryIn } from './rules/pending-contrary.ts'
import { capacityIn } from './rules/standing-votes.ts'
import { shownElectorate, shownResult, shownVotes } from './show-ballot.ts'

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
    const { rule, mode, electorate, closesAt } = row
    const at = new Date(header.now)
    const votes = await recordedVotes(tx, ballotId, asOf)
    const members = electorate.flatMap(({ principal, deputies }) => [principal ?? '', ...deputies])
    const names = {
      member: await memberNames(tx, members.filter(Boolean)),
      ministry: await ministryNames(tx),
    }
    const present = result ? result.presentAtClose : await presentIn(tx, row, at, asOf)
    const returned = [...new Set(votes.map(({ ministryId }) => ministryId))]
    const presentNow = mode === 'meeting' ? present : returned
    const toCount: BallotToCount = {
      rule,
      mode,
      electorate,
      presentAtOpening: row.presentAtOpening,
      presentAtClose: presentNow,
      votes: votes.map(({ ministryId, memberId, choice, at: cast }) => ({
        ministry: ministryId,
        member: memberId,
        choice,
        at: cast.toISOString(),
      })),
      closesAt: closesAt?.toISOString() ?? null,
    }
    const { counted } = countBallot(toCount)
    const state = result ? ('closed' as const) : ('open' as const)
    const own = electorate.find(({ ministry }) => ministry === actor.ministryId)
    const permit = mayVote({
      state,
      mode,
      electorate,
      present: presentNow,
      closesAt,
      member: actor.memberId ?? '',
      ministry: actor.ministryId,
      principalVoted: votes.some(({ memberId }) => memberId === own?.principal),
      at,
    })
    const represents = actor.situation.includes('representative')
    const close = mayClose({ state, by: 'convenor', closesAt, ruling: null, ballot: toCount, at })
    const due = closesAt !== null && closesAt.getTime() <= at.getTime()
    const shown: BallotRead['state'] = state === 'open' && due ? 'due' : state
    const frozen = await readSnapshot(tx, row.situationId, row.snapshot)
    const sits = own !== undefined && capacityIn(own, actor.memberId ?? '') !== null
    const seen = votes.filter(({ ministryId }) => result || (sits && ministryId === own.ministry))

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
      mode,
      openedAt: row.openedAt.toISOString(),
      closesAt: closesAt?.toISOString() ?? null,
      timeZone: row.timeZone,
      snapshot: row.snapshot,
      state: shown,
      electorate: shownElectorate(row, { present: presentNow, returned }, names),
      quorum: quorumNow(
        presentNow.length,
        electorate.length,
        rule.quorum ?? { numerator: 0, denominator: 1 },
      ),
      votes: shownVotes(seen, counted, names),
      pendingContrary: frozen ? pendingContraryIn(frozen.evidence, frozenConstants(frozen)) : [],
      policyVersion: frozen ? frozenConstants(frozen).version : null,
      voteRefusal: !represents ? 'ballots.not_in_electorate' : permit.ok ? null : permit.refusal,
      capacity: permit.ok ? permit.capacity : null,
      mayClose: state === 'open' && actor.situation.includes('convenor'),
      closingGround: close.ok ? close.ground : null,
      result: shownResult(header),
    }
  },
})
