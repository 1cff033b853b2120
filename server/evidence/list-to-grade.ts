import { and, asc, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { evidence } from '#db/schema/evidence.ts'
import { gradeRequest } from '#db/schema/grade-request.ts'
import { mandate } from '#db/schema/mandate.ts'
import { member } from '#db/schema/member.ts'
import { situation } from '#db/schema/situation.ts'
import { isOpen } from '#server/grading/open-requests.ts'
import { installationWide } from '#server/platform/about.ts'
import { defineRead, type Read } from '#server/reads.ts'
import { evidenceFilter } from './evidence-filter.ts'
import { listToGradeOutput, mostCounted } from './list-to-grade.schema.ts'
import { graderRoles } from './rules/who-may.ts'

/** So many are named in each situation; the count goes on to `mostCounted`. */
const mostNamed = 50

/**
 * What waits for the reader's grade, in every situation where they may grade: first what they were asked for,
 * the earliest due first, then whatever needs a grader, by number.
 */
export const listToGrade = defineRead({
  name: 'evidence.to_grade',
  input: z.object({}),
  output: listToGradeOutput,
  about: installationWide,
  async perform(read) {
    const { memberId } = read.actor
    if (memberId === null) return []
    const situations = await read.tx
      .selectDistinct({ situationId: situation.id, situationName: situation.name })
      .from(mandate)
      .innerJoin(situation, and(eq(situation.id, mandate.situationId), isNull(situation.endedBy)))
      .where(
        and(
          eq(mandate.memberId, memberId),
          inArray(mandate.role, [...graderRoles]),
          isNull(mandate.endedBy),
        ),
      )
    const waiting = []
    for (const place of situations) {
      const asked = await askedIn(read, place.situationId, memberId)
      const others = await othersIn(
        read,
        place.situationId,
        asked.map(({ evidenceId }) => evidenceId),
      )
      const pieces = [...asked, ...others.map((piece) => ({ ...piece, asked: null }))]
      if (pieces.length === 0) continue
      waiting.push({
        ...place,
        count: Math.min(pieces.length, mostCounted),
        pieces: pieces.slice(0, Math.max(asked.length, mostNamed)),
      })
    }
    return waiting
  },
})

async function askedIn({ tx }: Read, situationId: string, memberId: string) {
  const rows = await tx
    .select({
      evidenceId: evidence.id,
      number: evidence.number,
      title: evidence.title,
      requestId: gradeRequest.id,
      byName: member.name,
      dueAt: gradeRequest.dueAt,
      isOverdue: sql<boolean>`${gradeRequest.dueAt} < clock_timestamp()`,
    })
    .from(gradeRequest)
    .innerJoin(evidence, and(eq(evidence.id, gradeRequest.evidenceId), isNull(evidence.endedBy)))
    .innerJoin(member, and(eq(member.id, gradeRequest.askedBy), isNull(member.endedBy)))
    .where(
      and(
        eq(gradeRequest.situationId, situationId),
        eq(gradeRequest.memberId, memberId),
        isOpen(tx),
      ),
    )
    .orderBy(asc(gradeRequest.dueAt), asc(evidence.number))
    .limit(mostCounted)
  return rows.map(({ requestId, byName, dueAt, isOverdue, ...piece }) => ({
    ...piece,
    asked: { requestId, byName, dueAt, isOverdue },
  }))
}

const othersIn = (read: Read, situationId: string, asked: string[]) =>
  read.tx
    .select({ evidenceId: evidence.id, number: evidence.number, title: evidence.title })
    .from(evidence)
    .where(
      and(
        evidenceFilter(read, { situationId, grading: 'to_grade', limit: mostCounted }),
        asked.length === 0 ? undefined : notInArray(evidence.id, asked),
      ),
    )
    .orderBy(asc(evidence.number))
    .limit(mostCounted)
