import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { evidence } from '#db/schema/evidence.ts'
import { mandate } from '#db/schema/mandate.ts'
import { situation } from '#db/schema/situation.ts'
import { installationWide } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { evidenceFilter } from './evidence-filter.ts'
import { graderRoles } from './rules/who-may.ts'

/** What waits for the reader's grade, in every situation where they may grade: at most ten each. */
export const listToGrade = defineRead({
  name: 'evidence.to_grade',
  input: z.object({}),
  output: z.array(
    z.object({
      situationId: z.uuid(),
      situationName: z.string(),
      evidenceId: z.uuid(),
      number: z.number().int(),
      title: z.string(),
    }),
  ),
  about: installationWide,
  async perform(read) {
    if (read.actor.memberId === null) return []
    const situations = await read.tx
      .selectDistinct({ situationId: situation.id, situationName: situation.name })
      .from(mandate)
      .innerJoin(situation, and(eq(situation.id, mandate.situationId), isNull(situation.endedBy)))
      .where(
        and(
          eq(mandate.memberId, read.actor.memberId),
          inArray(mandate.role, [...graderRoles]),
          isNull(mandate.endedBy),
        ),
      )
    const waiting = []
    for (const place of situations) {
      const { situationId } = place
      const found = await read.tx
        .select({ evidenceId: evidence.id, number: evidence.number, title: evidence.title })
        .from(evidence)
        .where(evidenceFilter(read, { situationId, grading: 'to_grade', limit: 10 }))
        .orderBy(asc(evidence.number))
        .limit(10)
      waiting.push(...found.map((piece) => ({ ...place, ...piece })))
    }
    return waiting
  },
})
