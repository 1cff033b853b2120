import { z } from 'zod'
import { citedEvidence } from '#server/evidence/get-citation.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { inAssessment } from './in-assessment.ts'
import { readCitations } from './read-citations.ts'

/** Every evidence item that the assessment of a situation cites, by number, as it reads now. */
export const listCitations = defineRead({
  name: 'assessment.list_citations',
  input: z.object({ situationId: z.uuid() }),
  output: z.array(citedEvidence),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  perform: (read, { situationId }) => readCitations(read, situationId, inAssessment(situationId)),
})
