import { and, eq, exists, ilike, lt, notExists, or, type SQL, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { evidence } from '#db/schema/evidence.ts'
import { evidenceLink } from '#db/schema/evidence-link.ts'
import { grade } from '#db/schema/grade.ts'
import { held } from '#server/platform/versions.ts'
import type { Read } from '#server/reads.ts'
import { gradesApart } from './grades-apart.ts'
import type { listEvidenceInput } from './list-evidence.schema.ts'

type Filter = z.output<typeof listEvidenceInput>

/** The conditions that pick the evidence of a situation that a filter asks for. */
export function evidenceFilter({ tx, actor, asOf }: Read, filter: Filter): SQL | undefined {
  const { situationId, sourceId, before, text } = filter
  return and(
    eq(evidence.situationId, situationId),
    held(evidence, asOf),
    sourceId === undefined ? undefined : eq(evidence.sourceId, sourceId),
    before === undefined ? undefined : lt(evidence.number, before),
    text ? matching(text) : undefined,
    linked(tx, filter, asOf),
    graded(tx, filter.grading, actor.memberId, asOf),
  )
}

function matching(text: string): SQL | undefined {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`
  const number = /^#?\d{1,9}$/.test(text) ? Number(text.replace('#', '')) : null
  return or(
    ilike(evidence.title, pattern),
    ilike(evidence.reported, pattern),
    number === null ? undefined : eq(evidence.number, number),
  )
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

function graded(
  tx: Transaction,
  grading: Filter['grading'],
  memberId: string | null,
  asOf: number | undefined,
): SQL | undefined {
  if (grading === undefined) return undefined
  const ofEvidence = and(eq(grade.evidenceId, evidence.id), held(grade, asOf))
  const count = sql`(select count(*) from ${grade} where ${ofEvidence})`
  switch (grading) {
    case 'ungraded':
      return sql`${count} = 0`
    case 'one_grader':
      return sql`${count} = 1`
    case 'contested':
      return gradesApart(asOf)
    case 'to_grade':
      return and(
        or(sql`${count} < 2`, gradesApart(asOf)),
        isLinked(tx, asOf),
        memberId === null
          ? undefined
          : notExists(
              tx
                .select({ one: sql`1` })
                .from(grade)
                .where(and(ofEvidence, eq(grade.graderId, memberId))),
            ),
      )
  }
}

const isLinked = (tx: Transaction, asOf: number | undefined): SQL =>
  exists(
    tx
      .select({ one: sql`1` })
      .from(evidenceLink)
      .where(and(eq(evidenceLink.evidenceId, evidence.id), held(evidenceLink, asOf))),
  )
