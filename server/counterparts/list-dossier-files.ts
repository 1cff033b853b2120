import { and, asc, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { evidence } from '#db/schema/evidence.ts'
import { evidenceFile } from '#db/schema/evidence-file.ts'
import { fileTypes } from '#server/evidence/rules/file-types.ts'
import { situationOf } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'

const kinds = ['json', 'zip'].flatMap((extension) => fileTypes[extension]?.mediaType ?? [])

/** The files of evidence in a situation that may be dossiers of others. */
export const listDossierFiles = defineRead({
  name: 'counterpart.dossier_files',
  input: z.object({ situationId: z.uuid() }),
  output: z.array(z.object({ fileId: z.uuid(), name: z.string(), evidenceNumber: z.int() })),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  perform: ({ tx, asOf }, { situationId }) =>
    tx
      .select({
        fileId: evidenceFile.id,
        name: evidenceFile.name,
        evidenceNumber: evidence.number,
      })
      .from(evidenceFile)
      .innerJoin(evidence, and(eq(evidence.id, evidenceFile.evidenceId), held(evidence, asOf)))
      .where(
        and(
          eq(evidenceFile.situationId, situationId),
          inArray(evidenceFile.mediaType, kinds),
          held(evidenceFile, asOf),
        ),
      )
      .orderBy(asc(evidence.number), asc(evidenceFile.name)),
})
