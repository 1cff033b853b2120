import { and, inArray, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { ministry } from '#db/schema/ministry.ts'
import { situation } from '#db/schema/situation.ts'
import { getResponseTimes } from '#server/decisions/get-response-times.ts'
import { type Answered, medianTimes, responseTimes } from '#server/decisions/rules/response.ts'
import { held as holds } from '#server/platform/versions.ts'
import type { Read } from '#server/reads.ts'
import { markings, reaches } from '#server/situations/rules/markings.ts'
import { decisionsIn, reviewsIn } from './read-decisions.ts'
import { cameTo, meetingsIn, type Period } from './read-meetings.ts'
import type { reportInput, reportOutput } from './report.schema.ts'
import { attendanceFigures } from './rules/attendance-figures.ts'
import { decisionFigures } from './rules/decision-figures.ts'

const day = 86_400_000
const inDays = (milliseconds: number | null): number | null =>
  milliseconds === null ? null : Math.round((milliseconds / day) * 10) / 10

type Asked = z.output<typeof reportInput>

/**
 * What the body did in a period: of the situations that its reader sees and that are marked no higher than asked for.
 * Every figure follows from a list beside it, so that it can be checked.
 */
export async function makeReport(read: Read, asked: Asked): Promise<z.input<typeof reportOutput>> {
  const { tx } = read
  const { firstDay, lastDay, highest } = asked
  const within = markings.filter((marking) => reaches(highest, marking))
  const places = await tx
    .select({ id: situation.id })
    .from(situation)
    .where(and(holds(situation), inArray(situation.marking, within)))
  const period: Period = {
    from: new Date(`${firstDay}T00:00:00Z`),
    until: new Date(Date.parse(`${lastDay}T00:00:00Z`) + day),
    situationIds: places.map(({ id }) => id),
  }
  const called = await meetingsIn(tx, period)
  const { responses, median, now } = await responsesIn(read, period)
  const kept = called.filter(({ isCancelled }) => !isCancelled)
  const all = await cameTo(
    tx,
    kept.map(({ meetingId }) => meetingId),
  )
  // Held is what has begun, or what somebody came to before its hour.
  const meetings = kept.filter(
    ({ meetingId, startsAt }) =>
      startsAt <= now ||
      all.some((one) => one.meetingId === meetingId && one.seniority !== 'absent'),
  )
  const held = new Set(meetings.map(({ meetingId }) => meetingId))
  const came = all.filter(({ meetingId }) => held.has(meetingId))
  const taken = await decisionsIn(tx, period, highest)
  const reviews = await reviewsIn(tx, period, highest)
  const name = await ministryNamed(tx)
  const decisions = taken.map(({ row, title, situationName, index, dissents }) => ({
    ...{ decisionId: row.id, number: row.number, title, situationName, index },
    ...{ decidedAt: row.decidedAt, nature: row.nature, basis: row.basis },
    pillars: row.pillars.flatMap((pillar) => pillarsKnown.filter((one) => one === pillar)),
    leadMinistry: name(row.leadMinistryId),
    // To leave undone what a ballot rejected is what those who voted no wanted.
    against: row.votes
      .filter(({ choice }) => choice === (row.nature === 'no_action' ? 'yes' : 'no'))
      .map((vote) => name(vote.ministry)),
    dissents: dissents.map(({ kind, ministryId }) => ({ kind, ministry: name(ministryId) })),
  }))

  return {
    ...asked,
    index: await lastEntry(tx),
    meetings: meetings.map(({ isCancelled: _, ...one }) => {
      const own = came.filter(({ meetingId }) => meetingId === one.meetingId)
      const present = own.filter(({ seniority }) => seniority !== 'absent').length

      return { ...one, entitled: own.length, present }
    }),
    cancelled: called.filter(({ isCancelled }) => isCancelled).length,
    attendance: attendanceFigures(came).map((one) => ({ ...one, name: name(one.ministryId) })),
    figures: decisionFigures(decisions.map((one) => ({ ...one, against: one.against.length }))),
    decisions,
    reviews: reviews.map(({ review, decision, title }) => ({
      ...{ decisionId: decision.id, number: decision.number, title },
      ...{ at: review.at, outcome: review.outcome },
      right: review.dissents.filter(({ verdict }) => verdict === 'right').length,
      judged: review.dissents.filter(({ verdict }) => verdict !== 'open').length,
    })),
    ...{ responses, median },
  }
}

const pillarsKnown = [1, 2, 3] as const

/** Times to response of situations that had begun by the end of the period, and were answered in it or not before. */
async function responsesIn(read: Read, { from, until, situationIds }: Period) {
  const all = await getResponseTimes.perform(read, {})
  if (!all) throw new Error('times to response are there for every member')
  const { now } = all
  const end = new Date(Math.min(until.getTime(), now.getTime()))
  const isIn = (at: Date | null) => at !== null && at >= from && at < until
  const dealt = all.situations.filter(
    ({ situationId, indicatedAt, first }) =>
      situationIds.includes(situationId) &&
      indicatedAt < until &&
      (isIn(indicatedAt) || Object.values(first).some(isIn)),
  )
  // What came after the period has not been there in it.
  const by = (at: Date | null) => (at !== null && at < until ? at : null)
  const times = dealt.map(({ situationId, name, indicatedAt, first }) => {
    const answered: Answered = {
      ...{ convening: by(first.convening), decision: by(first.decision) },
      action: by(first.action),
    }

    return { situationId, name, indicatedAt, times: responseTimes(indicatedAt, answered, end) }
  })
  const median = medianTimes(times.map((one) => one.times))
  const took = ({ elapsed, running }: { elapsed: number; running: boolean }) =>
    running ? null : inDays(elapsed)

  return {
    now,
    responses: times.map(({ times: { convening, decision, action }, ...one }) => ({
      ...one,
      ...{ convening: took(convening), decision: took(decision), action: took(action) },
    })),
    median: {
      ...{ convening: inDays(median.convening), decision: inDays(median.decision) },
      action: inDays(median.action),
    },
  }
}

async function ministryNamed(tx: Transaction) {
  const rows = await tx
    .select({ id: ministry.id, name: ministry.name })
    .from(ministry)
    .where(holds(ministry))
  const names = new Map(rows.map(({ id, name }) => [id, name]))

  return (id: string | null) => (id === null ? '' : (names.get(id) ?? id))
}

async function lastEntry(tx: Transaction): Promise<number> {
  const [row] = await tx.execute<{ index: string }>(
    sql`select coalesce(max(index), 0) as index from record_entry`,
  )

  return Number(row?.index ?? 0)
}
