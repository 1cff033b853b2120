import { and, eq, isNotNull, type SQL } from 'drizzle-orm'
import { document } from '#db/schema/document.ts'

/** Picks the sections of a situation's assessment from its documents, leaving out motions' texts and minutes. */
export const inAssessment = (situationId: string): SQL | undefined =>
  and(eq(document.situationId, situationId), isNotNull(document.assessmentId))
