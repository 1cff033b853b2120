import { and, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { assessmentVersion } from '#db/schema/assessment-version.ts'
import { recordEntry } from '#db/schema/record-entry.ts'
import { thing } from '#db/schema/thing.ts'
import { situationOf } from '#server/platform/about.ts'
import { madeBy } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'

/** The named versions of a situation's assessment, the latest first: at most 100. */
export const listVersions = defineRead({
  name: 'assessment.list_versions',
  input: z.object({ situationId: z.uuid() }),
  output: z.array(
    z.object({
      versionId: z.uuid(),
      number: z.number().int(),
      name: z.string(),
      hash: z.string(),
      at: z.iso.datetime(),
      index: z.number().int(),
    }),
  ),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform({ tx, asOf }, { situationId }) {
    const rows = await tx
      .select({
        versionId: assessmentVersion.id,
        number: thing.number,
        name: assessmentVersion.name,
        hash: assessmentVersion.hash,
        at: recordEntry.at,
        effectiveAt: recordEntry.effectiveAt,
        index: recordEntry.index,
      })
      .from(assessmentVersion)
      .innerJoin(thing, eq(thing.id, assessmentVersion.id))
      .innerJoin(recordEntry, eq(recordEntry.actId, assessmentVersion.madeBy))
      .where(and(eq(assessmentVersion.situationId, situationId), madeBy(assessmentVersion, asOf)))
      .orderBy(desc(recordEntry.index))
      .limit(100)

    return rows.map(({ at, effectiveAt, number, ...row }) => ({
      ...row,
      number: number ?? 0,
      at: (effectiveAt ?? at).toISOString(),
    }))
  },
})
