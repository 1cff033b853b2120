import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { choiceBallot } from '#db/schema/choice-ballot.ts'
import { choiceResult } from '#db/schema/choice-result.ts'
import { presentIn } from '#server/ballots/ballot-in-hand.ts'
import { memberNames, ministryNames } from '#server/ballots/names.ts'
import { recusedSince } from '#server/ballots/recused-in.ts'
import { mayVote } from '#server/ballots/rules/may-vote.ts'
import { capacityIn } from '#server/ballots/rules/standing-votes.ts'
import { quorumNow } from '#server/meetings/rules/quorum.ts'
import { situationOf } from '#server/platform/about.ts'
import { madeBy } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { choiceVotes, rollOf, termsOf } from './choice-in-hand.ts'
import { type ChoiceRead, choiceRead } from './choice-read.schema.ts'
import { choicesWhere } from './choices-where.ts'
import { standingChoices } from './rules/count-choice.ts'
import { mayCloseChoice } from './rules/may-close-choice.ts'
import { shownChoices, shownLot, shownOutcome, shownSeats } from './show-choice.ts'

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
    const { row, result } = header
    const { mode, electorate, closesAt, isSecret } = row
    const at = new Date(header.now)
    const votes = await choiceVotes(tx, ballotId, asOf)
    const roll = await rollOf(tx, ballotId, asOf)
    const recused = await recusedSince(tx, ballotId, asOf)
    const cast = isSecret
      ? roll
      : votes.map(({ ministryId, memberId }) => ({ ministry: ministryId, member: memberId }))
    const voted = [...new Set(cast.map(({ ministry }) => ministry))]
    const members = electorate.flatMap(({ principal, deputies }) => [principal ?? '', ...deputies])
    const names = {
      member: await memberNames(tx, members.filter(Boolean)),
      ministry: await ministryNames(tx),
    }
    const inRoom = result ? result.presentAtClose : await presentIn(tx, row, at, asOf)
    const there = mode === 'meeting' ? inRoom : voted
    const present = there.filter((ministry) => !recused.includes(ministry))
    const terms = termsOf(row, recused)
    const counted = standingChoices(
      terms,
      votes.map((vote) => ({
        ...{ ministry: vote.ministryId, member: vote.memberId, marks: vote.marks },
        at: vote.at.toISOString(),
      })),
    )
    const member = actor.memberId ?? ''
    const own = electorate.find(({ ministry }) => ministry === actor.ministryId)
    const permit = mayVote({
      ...{ state: result ? ('closed' as const) : ('open' as const), mode, electorate, present },
      ...{ closesAt, member, ministry: actor.ministryId, recused, at },
      principalVoted: !isSecret && cast.some((one) => one.member === own?.principal),
    })
    const spent = isSecret && voted.includes(actor.ministryId ?? '')
    const refusal = permit.ok ? (spent ? 'choices.ministry_has_voted' : null) : permit.refusal
    const represents = actor.situation.includes('representative')
    const convenes = actor.situation.includes('convenor')
    const close = mayCloseChoice({
      ...{ closed: result !== null, by: 'convenor', terms, voted, present, ruling: null },
      at: at.toISOString(),
    })
    const due = closesAt !== null && closesAt.getTime() <= at.getTime()
    const state: ChoiceRead['state'] = result ? 'closed' : due ? 'due' : 'open'
    const sits = own !== undefined && capacityIn(own, member) !== null
    const seen = votes.filter(({ ministryId }) => result || (sits && ministryId === own.ministry))
    const runOffs = await tx
      .select({ id: choiceBallot.id, verdict: choiceResult.verdict })
      .from(choiceBallot)
      .leftJoin(
        choiceResult,
        and(eq(choiceResult.ballotId, choiceBallot.id), madeBy(choiceResult, asOf)),
      )
      .where(and(eq(choiceBallot.runsOff, ballotId), madeBy(choiceBallot, asOf)))
      .orderBy(sql`act_index(${choiceBallot.madeBy})`)
    const runOff = runOffs.at(-1)
    // One without a quorum, or in which nobody said anything, has not broken the tie.
    const isUnbroken = runOffs.every(
      ({ verdict }) => verdict === 'inquorate' || verdict === 'no_decision',
    )
    const { situationId, motionId, meetingId, question, kind, options, seats, rule } = row
    const { rulesVersion, timeZone, snapshot, runsOff } = row

    return {
      ...{ ballotId, number: header.number ?? 0, situationId, motionId, meetingId, question },
      ...{ situationName: header.situationName, bodyName: header.bodyName },
      ...{ motionNumber: header.motionNumber, kind, isSecret, options, seats, rule, mode },
      ...{ rulesVersion, timeZone, snapshot, state, runsOff, runOff: runOff?.id ?? null },
      openedAt: row.openedAt.toISOString(),
      closesAt: closesAt?.toISOString() ?? null,
      electorate: shownSeats(row, { present, voted, recused }, names),
      quorum: quorumNow(present.length, terms.electorate.length, row.quorum),
      votes: shownChoices(seen, counted, names),
      voteRefusal: represents ? refusal : 'ballots.not_in_electorate',
      capacity: permit.ok && !spent ? permit.capacity : null,
      mayRecuse:
        represents && sits && state === 'open' && !spent && !recused.includes(own.ministry),
      mayClose: result === null && convenes,
      mayDraw: result?.verdict === 'tied' && header.lot === null && convenes && isUnbroken,
      closingGround: close.ok ? close.ground : null,
      result: shownOutcome(header),
      lot: shownLot(header),
    }
  },
})
