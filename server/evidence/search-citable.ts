import { and, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { evidence } from '#db/schema/evidence.ts'
import { source } from '#db/schema/source.ts'
import { situationOf } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { evidenceFilter } from './evidence-filter.ts'

/** Evidence of a situation that a text may cite, by words or number: at most eight, newest first. */
export const searchCitable = defineRead({
  name: 'evidence.search_citable',
  input: z.object({ situationId: z.uuid(), text: z.string().trim().max(200).default('') }),
  output: z.array(
    z.object({
      evidenceId: z.uuid(),
      number: z.number().int(),
      title: z.string(),
      sourceName: z.string(),
    }),
  ),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  perform: (read, { situationId, text }) =>
    read.tx
      .select({
        evidenceId: evidence.id,
        number: evidence.number,
        title: evidence.title,
        sourceName: source.name,
      })
      .from(evidence)
      .innerJoin(source, and(eq(source.id, evidence.sourceId), held(source, read.asOf)))
      .where(evidenceFilter(read, { situationId, text, limit: 8 }))
      .orderBy(desc(evidence.number))
      .limit(8),
})
