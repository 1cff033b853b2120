import { and, asc, desc, eq, gt, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import { decision } from '#db/schema/decision.ts'
import { decisionStanding } from '#db/schema/decision-standing.ts'
import { member } from '#db/schema/member.ts'
import { ministry } from '#db/schema/ministry.ts'
import { tripwire } from '#db/schema/tripwire.ts'
import { situationOf } from '#server/platform/about.ts'
import { held, madeBy } from '#server/platform/versions.ts'
import { defineRead, type Read } from '#server/reads.ts'
import { getCourseInput, getCourseOutput } from './get-course.schema.ts'
import { named } from './names-of.ts'
import type { DecisionRow } from './present-decision.ts'
import { readCourse } from './read-course.ts'
import { dayOf } from './rules/course.ts'
import { whoMay } from './rules/who-may.ts'

/**
 * What a decision is besides its words, and what became of it: its nature, how it was taken, how it stands, by what,
 * the replies, reports and reviews, and what it does to other decisions.
 */
export const getCourse = defineRead({
  name: 'decision.course',
  input: getCourseInput,
  output: getCourseOutput,
  about: (tx, { decisionId }) => situationOf(tx, 'decision', decisionId),
  async perform(read, { decisionId }) {
    const { tx, asOf, actor } = read
    const [found] = await tx
      .select({ row: decision, stands: decisionStanding })
      .from(decision)
      .innerJoin(
        decisionStanding,
        and(eq(decisionStanding.id, decision.id), held(decisionStanding, asOf)),
      )
      .where(and(eq(decision.id, decisionId), madeBy(decision, asOf)))
    if (!found) return null
    const { row, stands } = found
    const course = await readCourse(tx, row, asOf)
    const names = await namesIn(read, row, course)
    const acts = asOf === undefined
    const mayChange = acts && actor.situation.includes('convenor')
    const mayReport =
      acts &&
      actor.ministryId === row.leadMinistryId &&
      actor.situation.some((role) => whoMay['decision.report'].roles.some((one) => one === role))

    return {
      nature: row.nature,
      authority: row.authority,
      replyBy: row.replyBy,
      reconveneWhen: row.reconveneWhen,
      exitStrategy: row.exitStrategy,
      markingThen: row.marking,
      begunOn: dayOf(row.decidedAt),
      expiryAtFirst: row.expiresOn,
      expiresOn: stands.expiresOn,
      state: stands.state,
      stateSince: stands.stateSince,
      taken: takenOf(read, row, course, names),
      steps: course.steps.map(({ step, by }) => ({
        ...{ stepId: step.id, kind: step.kind, effectiveOn: step.effectiveOn },
        ...{ expiresOn: step.expiresOn, reasons: step.reasons, at: step.at, by },
        member: step.memberId === null ? null : names.member(step.memberId),
      })),
      changes: course.changes,
      replies: course.replies.map(({ id, ...one }) => ({ replyId: id, ...one })),
      reports: course.reports.map(({ id, memberId, ministryId, ...one }) => ({
        ...{ reportId: id, ...one },
        ...{ member: names.member(memberId), ministry: names.ministry(ministryId) },
      })),
      reviews: course.reviews.map(({ id, memberId, dissents, ...one }) => ({
        ...{ reviewId: id, ...one, member: names.member(memberId) },
        dissents: dissents.map(({ dissent, ...said }) => ({ dissentId: dissent, ...said })),
        lessons: course.lessons
          .filter(({ reviewId }) => reviewId === id)
          .map((lesson) => ({ lessonId: lesson.id, tool: lesson.tool, text: lesson.text })),
      })),
      dissents: course.dissents.map((one) => ({
        ...{
          dissentId: one.id,
          kind: one.kind,
          text: one.text,
          member: names.member(one.memberId),
        },
        ministry: one.ministryId === null ? null : names.ministry(one.ministryId),
      })),
      triggers: course.triggers.map((wire) => ({
        ...wireOf(wire),
        sprung:
          wire.sprungAt === null || wire.meetingId === null
            ? null
            : { at: wire.sprungAt, meetingId: wire.meetingId },
      })),
      tools: course.tools,
      ...(mayChange ? await choices(read, row) : { later: [], wires: [] }),
      ...{ mayChange, mayReport },
    }
  },
})

type Course = Awaited<ReturnType<typeof readCourse>>
type Names = Awaited<ReturnType<typeof namesIn>>

const namesIn = async ({ tx }: Read, row: DecisionRow, course: Course) => {
  const { steps, reports, reviews, dissents } = course
  const members = [
    ...(row.confirmerId === null ? [] : [row.confirmerId]),
    ...steps.flatMap(({ step }) => step.memberId ?? []),
    ...[...reports, ...reviews, ...dissents].map(({ memberId }) => memberId),
  ]
  const ministries = [...reports, ...dissents].flatMap(({ ministryId }) => ministryId ?? [])

  return {
    member: await named(tx, member, members, row.madeBy),
    ministry: await named(tx, ministry, ministries, row.madeBy),
  }
}

const takenOf = (
  { actor, asOf }: Read,
  row: DecisionRow,
  { confirmation }: Course,
  names: Names,
): z.input<typeof getCourseOutput>['taken'] => {
  const { takenHow: how, takenBy: by, recordedAt, lateBecause: because, confirmerId } = row
  if (!how || !by || !recordedAt || !because || !confirmerId) return null

  return {
    ...{ how, by, at: row.decidedAt, recordedAt, because, confirmer: names.member(confirmerId) },
    mayConfirm: asOf === undefined && !confirmation && actor.memberId === confirmerId,
    confirmation: confirmation ?? null,
  }
}

const wireOf = ({ id, title, subject, level, withinHours }: typeof tripwire.$inferSelect) => ({
  ...{ tripwireId: id, title, subject, level, withinHours },
})

/** Later decisions, by which this one can be changed, and tripwires that can take it up again. */
async function choices({ tx }: Read, { situationId, number }: DecisionRow) {
  const later = await tx
    .select({ decisionId: decision.id, number: decision.number, title: decision.title })
    .from(decision)
    .where(and(eq(decision.situationId, situationId), gt(decision.number, number)))
    .orderBy(desc(decision.number))
    .limit(100)
  const wires = await tx
    .select()
    .from(tripwire)
    .where(
      and(
        ...[eq(tripwire.situationId, situationId), held(tripwire)],
        ...[isNull(tripwire.sprungAt), isNull(tripwire.withdrawnBecause)],
      ),
    )
    .orderBy(asc(tripwire.setAt))
    .limit(100)

  return { later, wires: wires.map(wireOf) }
}
