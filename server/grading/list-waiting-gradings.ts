import {
  and,
  asc,
  eq,
  exists,
  gt,
  inArray,
  isNotNull,
  isNull,
  notExists,
  or,
  sql,
} from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { evidence } from '#db/schema/evidence.ts'
import { evidenceStanding } from '#db/schema/evidence-standing.ts'
import { gradeRequest } from '#db/schema/grade-request.ts'
import { mandate } from '#db/schema/mandate.ts'
import { member } from '#db/schema/member.ts'
import { situation } from '#db/schema/situation.ts'
import { installationWide } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { isOpen } from './open-requests.ts'

/**
 * The gradings that a convenor is to see to: those that fell due unanswered, once the worker has said so, and those that
 * were declined with nobody asked since. The earliest due comes first.
 */
export const listWaitingGradings = defineRead({
  name: 'grading.list_waiting',
  input: z.object({}),
  output: z.array(
    z.object({
      requestId: z.uuid(),
      situationId: z.uuid(),
      situationName: z.string(),
      evidenceId: z.uuid(),
      title: z.string(),
      memberName: z.string(),
      isDeclined: z.boolean(),
      dueAt: z.date(),
    }),
  ),
  about: installationWide,
  async perform({ tx, actor }) {
    if (actor.memberId === null) return []
    const convened = tx
      .select({ id: mandate.situationId })
      .from(mandate)
      .where(
        and(
          eq(mandate.memberId, actor.memberId),
          eq(mandate.role, 'convenor'),
          isNull(mandate.endedBy),
        ),
      )
    const later = alias(gradeRequest, 'later')
    const askedSince = tx
      .select({ one: sql`1` })
      .from(later)
      .where(
        and(
          eq(later.evidenceId, gradeRequest.evidenceId),
          isNull(later.endedBy),
          isNull(later.withdrawnBecause),
          gt(later.askedAt, gradeRequest.askedAt),
        ),
      )
    const isWanting = tx
      .select({ one: sql`1` })
      .from(evidenceStanding)
      .where(
        and(
          eq(evidenceStanding.evidenceId, gradeRequest.evidenceId),
          or(sql`${evidenceStanding.graders} < 2`, sql`${evidenceStanding.awaitsThird}`),
        ),
      )
    const rows = await tx
      .select({
        requestId: gradeRequest.id,
        situationId: gradeRequest.situationId,
        situationName: situation.name,
        evidenceId: gradeRequest.evidenceId,
        title: evidence.title,
        memberName: member.name,
        declined: gradeRequest.declinedBecause,
        dueAt: gradeRequest.dueAt,
      })
      .from(gradeRequest)
      .innerJoin(evidence, and(eq(evidence.id, gradeRequest.evidenceId), isNull(evidence.endedBy)))
      .innerJoin(
        situation,
        and(eq(situation.id, gradeRequest.situationId), isNull(situation.endedBy)),
      )
      .innerJoin(member, and(eq(member.id, gradeRequest.memberId), isNull(member.endedBy)))
      .where(
        and(
          isNull(gradeRequest.endedBy),
          inArray(gradeRequest.situationId, convened),
          or(
            and(isNotNull(gradeRequest.escalatedAt), isOpen(tx)),
            and(isNotNull(gradeRequest.declinedBecause), notExists(askedSince), exists(isWanting)),
          ),
        ),
      )
      .orderBy(asc(gradeRequest.dueAt), asc(gradeRequest.id))
      .limit(100)

    return rows.map(({ declined, ...row }) => ({ ...row, isDeclined: declined !== null }))
  },
})
