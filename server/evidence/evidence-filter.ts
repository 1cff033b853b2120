import { and, eq, exists, inArray, lt, not, notExists, or, type SQL, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { evidence } from '#db/schema/evidence.ts'
import { evidenceLink } from '#db/schema/evidence-link.ts'
import { evidenceStanding } from '#db/schema/evidence-standing.ts'
import { grade } from '#db/schema/grade.ts'
import { inConflict } from '#server/grading/standing-conflicts.ts'
import { held } from '#server/platform/versions.ts'
import type { Read } from '#server/reads.ts'
import { gradesApart, gradesLackThird, gradesThatCounted } from './grades-apart.ts'
import type { listEvidenceInput } from './list-evidence.schema.ts'

type Filter = z.output<typeof listEvidenceInput>

/** The conditions that pick the evidence of a situation that a filter asks for. */
export function evidenceFilter(read: Read, filter: Filter): SQL | undefined {
  const { tx, asOf } = read
  const { situationId, sourceId, before } = filter
  return and(
    eq(evidence.situationId, situationId),
    held(evidence, asOf),
    sourceId === undefined ? undefined : eq(evidence.sourceId, sourceId),
    before === undefined ? undefined : lt(evidence.number, before),
    matching(filter, asOf),
    linked(tx, filter, asOf),
    graded(read, filter),
  )
}

// Words, or how they begin; the index of search has the present alone, so the past is read word by word.
function matching(filter: Filter, asOf: number | undefined): SQL | undefined {
  const { text } = filter
  if (!text) return undefined
  const number = /^#?\d{1,9}$/.test(text) ? Number(text.replace('#', '')) : null
  return or(
    asOf === undefined
      ? inArray(evidence.id, withWords(filter, text))
      : sql`words_of(${evidence.title} || ' ' || ${evidence.reported}) @@ begun_words(${text})`,
    number === null ? undefined : eq(evidence.number, number),
  )
}

// A word may be nearly everywhere: where at most a source narrows the list besides, no more is looked up than a page of it.
function withWords(filter: Filter, text: string): SQL {
  const { situationId, sourceId, before, limit, text: _, ...others } = filter
  const isAlone = Object.values(others).every((other) => other === undefined)
  return sql`(select evidence_with_words(${situationId}::uuid, ${text}, ${sourceId ?? null}::uuid,
    ${before ?? null}::integer, ${isAlone ? limit + 1 : null}::integer))`
}

function linked(tx: Transaction, filter: Filter, asOf: number | undefined): SQL | undefined {
  const { element, crime, actorId, direction } = filter
  if (!element && !crime && !actorId && !direction) return undefined
  return exists(
    tx
      .select({ one: sql`1` })
      .from(evidenceLink)
      .where(
        and(
          eq(evidenceLink.evidenceId, evidence.id),
          held(evidenceLink, asOf),
          element && eq(evidenceLink.element, element),
          crime && eq(evidenceLink.crime, crime),
          actorId ? eq(evidenceLink.actorId, actorId) : undefined,
          direction && eq(evidenceLink.direction, direction),
        ),
      ),
  )
}

function graded(read: Read, { situationId, grading }: Filter): SQL | undefined {
  if (grading === undefined) return undefined
  const { tx, actor, asOf } = read
  const isStanding = asOf === undefined ? standingNow(tx, situationId) : standingThen(asOf)
  switch (grading) {
    case 'ungraded':
      return isStanding.gradedBy(0)
    case 'one_grader':
      return isStanding.gradedBy(1)
    case 'contested':
      return isStanding.apart
    case 'to_grade':
      return and(
        or(isStanding.gradedBy(0), isStanding.gradedBy(1), isStanding.awaitsThird),
        isLinked(tx, asOf),
        actor.memberId === null ? undefined : notExists(gradeBy(tx, actor.memberId, asOf)),
        actor.memberId === null ? undefined : not(inConflict(actor.memberId, evidence.id, asOf)),
      )
  }
}

type Standing = { gradedBy: (graders: number) => SQL; apart: SQL; awaitsThird: SQL }

// Of the present there is an index; what has fewer than two graders is in it.
function standingNow(tx: Transaction, situationId: string): Standing {
  const where = (condition: SQL) =>
    inArray(
      evidence.id,
      tx
        .select({ id: evidenceStanding.evidenceId })
        .from(evidenceStanding)
        .where(and(eq(evidenceStanding.situationId, situationId), condition)),
    )
  return {
    gradedBy: (graders) =>
      where(sql`${evidenceStanding.graders} < 2 and ${evidenceStanding.graders} = ${graders}`),
    apart: where(sql`${evidenceStanding.apart}`),
    awaitsThird: where(sql`${evidenceStanding.awaitsThird}`),
  }
}

function standingThen(asOf: number): Standing {
  return {
    gradedBy: (graders) =>
      sql`(select count(*) from ${grade} where ${gradesThatCounted(asOf)}) = ${graders}`,
    apart: gradesApart(asOf),
    awaitsThird: and(gradesApart(asOf), gradesLackThird(asOf)) ?? sql`false`,
  }
}

const gradeBy = (tx: Transaction, memberId: string, asOf: number | undefined) =>
  tx
    .select({ one: sql`1` })
    .from(grade)
    .where(and(eq(grade.evidenceId, evidence.id), held(grade, asOf), eq(grade.graderId, memberId)))

const isLinked = (tx: Transaction, asOf: number | undefined): SQL =>
  exists(
    tx
      .select({ one: sql`1` })
      .from(evidenceLink)
      .where(and(eq(evidenceLink.evidenceId, evidence.id), held(evidenceLink, asOf))),
  )
