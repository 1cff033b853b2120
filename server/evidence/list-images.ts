import { and, desc, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { evidence } from '#db/schema/evidence.ts'
import { evidenceFile } from '#db/schema/evidence-file.ts'
import { situationOf } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { imageTypes } from './rules/image-types.ts'

/** Images attached to the evidence of a situation, which its text may show: at most 100, newest evidence first. */
export const listImages = defineRead({
  name: 'evidence.images',
  input: z.object({ situationId: z.uuid() }),
  output: z.array(
    z.object({
      fileId: z.uuid(),
      evidenceId: z.uuid(),
      number: z.int(),
      title: z.string(),
      name: z.string(),
    }),
  ),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  perform: ({ tx, asOf }, { situationId }) =>
    tx
      .select({
        fileId: evidenceFile.id,
        evidenceId: evidence.id,
        number: evidence.number,
        title: evidence.title,
        name: evidenceFile.name,
      })
      .from(evidenceFile)
      .innerJoin(evidence, and(eq(evidence.id, evidenceFile.evidenceId), held(evidence, asOf)))
      .where(
        and(
          eq(evidenceFile.situationId, situationId),
          inArray(evidenceFile.mediaType, [...imageTypes]),
          held(evidenceFile, asOf),
        ),
      )
      .orderBy(desc(evidence.number), evidenceFile.name)
      .limit(100),
})
