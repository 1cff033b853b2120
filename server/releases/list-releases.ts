import { and, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { decision } from '#db/schema/decision.ts'
import { dossierRelease } from '#db/schema/dossier-release.ts'
import { member } from '#db/schema/member.ts'
import { thing } from '#db/schema/thing.ts'
import { outsideAudiences } from '#server/evidence/rules/release.ts'
import { situationOf } from '#server/platform/about.ts'
import { held, madeBy } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'

/** What was released of a situation, newest first: of what, for whom, why, how much was left out. */
export const listReleases = defineRead({
  name: 'release.list',
  input: z.object({ situationId: z.uuid() }),
  output: z.array(
    z.object({
      releaseId: z.uuid(),
      number: z.int(),
      decision: z.object({ decisionId: z.uuid(), number: z.int() }).nullable(),
      audience: z.enum(outsideAudiences),
      reason: z.string(),
      fields: z.int(),
      contents: z.int(),
      files: z.int(),
      madeAt: z.date(),
      by: z.string().nullable(),
    }),
  ),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform({ tx, asOf }, { situationId }) {
    const rows = await tx
      .select({ row: dossierRelease, number: thing.number, of: decision.number, by: member.name })
      .from(dossierRelease)
      .innerJoin(thing, eq(thing.id, dossierRelease.id))
      .leftJoin(decision, eq(decision.id, dossierRelease.decisionId))
      .leftJoin(member, and(eq(member.id, dossierRelease.releasedBy), held(member)))
      .where(and(eq(dossierRelease.situationId, situationId), madeBy(dossierRelease, asOf)))
      .orderBy(desc(thing.number))

    return rows.map(({ row, number, of, by }) => ({
      ...{ releaseId: row.id, number: number ?? 0, audience: row.audience, reason: row.reason, by },
      decision: row.decisionId === null ? null : { decisionId: row.decisionId, number: of ?? 0 },
      fields: row.redactions.reduce((total, { fields }) => total + fields.length, 0),
      ...{ contents: row.contents.length, files: row.files.length, madeAt: row.madeAt },
    }))
  },
})
