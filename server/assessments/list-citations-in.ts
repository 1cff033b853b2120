import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { document } from '#db/schema/document.ts'
import { citedEvidence } from '#server/evidence/get-citation.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { readCitations } from './read-citations.ts'

/** Every evidence item that one text cites, by number, as it reads now. */
export const listCitationsIn = defineRead({
  name: 'document.list_citations',
  input: z.object({ documentId: z.uuid() }),
  output: z.array(citedEvidence),
  about: (tx, { documentId }) => situationOf(tx, 'document', documentId),
  perform: async (read, { documentId }) =>
    read.situationId === null
      ? null
      : readCitations(read, read.situationId, eq(document.id, documentId)),
})
