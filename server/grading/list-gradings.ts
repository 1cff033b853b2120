import { and, asc, desc, eq, exists, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { evidence } from '#db/schema/evidence.ts'
import { evidenceLink } from '#db/schema/evidence-link.ts'
import { evidenceStanding } from '#db/schema/evidence-standing.ts'
import { gradeRequest } from '#db/schema/grade-request.ts'
import { member } from '#db/schema/member.ts'
import { ministry } from '#db/schema/ministry.ts'
import { permits, rolesInSituation } from '#server/members/rules/roles.ts'
import { situationOf } from '#server/platform/about.ts'
import { mayNow } from '#server/platform/may-now.ts'
import { held, timeAt } from '#server/platform/versions.ts'
import { defineRead, type Read } from '#server/reads.ts'
import { askedOf } from './asked-of.ts'
import { mostAsked } from './grading.schema.ts'
import { listGradingsInput, listGradingsOutput } from './list-gradings.schema.ts'
import { answerTo, isOpen } from './open-requests.ts'
import { gradersWanted } from './rules/graders.ts'
import { whoMay } from './rules/who-may.ts'
import { inConflict } from './standing-conflicts.ts'

/**
 * Who is asked to grade what: all of it for those who ask and for auditors, for anybody else what they
 * themselves are asked, so that graders do not know of each other before they have graded.
 */
export const listGradings = defineRead({
  name: 'grading.list',
  input: listGradingsInput,
  output: listGradingsOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(read, { situationId, evidenceId }) {
    const mayAsk = mayNow(read, whoMay['grading.ask'])
    const seesAll =
      permits(whoMay['grading.ask'], read.actor) || rolesInSituation(read.actor).includes('auditor')
    const requests = await requestsOf(
      read,
      and(
        eq(gradeRequest.situationId, situationId),
        evidenceId === null
          ? or(isOpen(read.tx, read.asOf), isNotNull(gradeRequest.declinedBecause))
          : eq(gradeRequest.evidenceId, evidenceId),
        seesAll ? undefined : sql`${gradeRequest.memberId} = ${read.actor.memberId}::uuid`,
      ),
    )
    return {
      requests,
      wanting: mayAsk ? await wantingIn(read, situationId, evidenceId) : [],
      may: { ask: mayAsk },
    }
  },
})

async function requestsOf({ tx, actor, asOf }: Read, where: SQL | undefined) {
  const asker = alias(member, 'asker')
  const rows = await tx
    .select({
      requestId: gradeRequest.id,
      evidenceId: gradeRequest.evidenceId,
      number: evidence.number,
      title: evidence.title,
      memberId: gradeRequest.memberId,
      memberName: member.name,
      ministryName: ministry.name,
      askedByName: asker.name,
      askedAt: gradeRequest.askedAt,
      dueAt: gradeRequest.dueAt,
      declined: gradeRequest.declinedBecause,
      withdrawn: gradeRequest.withdrawnBecause,
      isOpen: sql<boolean>`coalesce(${isOpen(tx, asOf)}, false)`,
      isGraded: sql<boolean>`${exists(answerTo(tx, asOf))}`,
      isInConflict: inConflict(gradeRequest.memberId, gradeRequest.evidenceId, asOf),
      isPast: sql<boolean>`${gradeRequest.dueAt} < ${timeAt(asOf)}`,
    })
    .from(gradeRequest)
    .innerJoin(evidence, and(eq(evidence.id, gradeRequest.evidenceId), held(evidence, asOf)))
    .innerJoin(member, and(eq(member.id, gradeRequest.memberId), isNull(member.endedBy)))
    .innerJoin(asker, and(eq(asker.id, gradeRequest.askedBy), isNull(asker.endedBy)))
    .innerJoin(ministry, and(eq(ministry.id, gradeRequest.ministryId), isNull(ministry.endedBy)))
    .where(and(where, held(gradeRequest, asOf)))
    .orderBy(asc(gradeRequest.dueAt), desc(gradeRequest.id))
    .limit(500)
  return rows.map(({ memberId, declined, withdrawn, isPast, ...row }) => ({
    ...row,
    mine: memberId === actor.memberId,
    state: stateOf({ ...row, declined, withdrawn }),
    isOverdue: row.isOpen && isPast,
    reason: declined ?? withdrawn,
  }))
}

const stateOf = (row: {
  declined: string | null
  withdrawn: string | null
  isGraded: boolean
  isInConflict: boolean
}) => {
  if (row.declined !== null) return 'declined' as const
  if (row.withdrawn !== null) return 'withdrawn' as const
  if (row.isInConflict) return 'in_conflict' as const
  return row.isGraded ? ('graded' as const) : ('open' as const)
}

async function wantingIn({ tx }: Read, situationId: string, evidenceId: string | null) {
  const links = tx
    .select({ one: sql`1` })
    .from(evidenceLink)
    .where(and(eq(evidenceLink.evidenceId, evidence.id), isNull(evidenceLink.endedBy)))
  const found = await tx
    .select({ evidenceId: evidence.id, number: evidence.number, title: evidence.title })
    .from(evidenceStanding)
    .innerJoin(
      evidence,
      and(eq(evidence.id, evidenceStanding.evidenceId), isNull(evidence.endedBy)),
    )
    .where(
      and(
        eq(evidenceStanding.situationId, situationId),
        or(sql`${evidenceStanding.graders} < 2`, sql`${evidenceStanding.awaitsThird}`),
        evidenceId === null ? undefined : eq(evidence.id, evidenceId),
        exists(links),
      ),
    )
    .orderBy(asc(evidence.number))
    .limit(mostAsked)
  const asked = await askedOf(
    tx,
    found.map((piece) => piece.evidenceId),
  )
  return found.flatMap((piece, at) => {
    const given = asked[at]
    const wanted = given === undefined ? 0 : gradersWanted(given)
    return wanted === 0 ? [] : [{ ...piece, wanted }]
  })
}
