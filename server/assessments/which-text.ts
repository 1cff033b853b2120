import { and, eq, isNull, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { assessment } from '#db/schema/assessment.ts'
import { document } from '#db/schema/document.ts'
import { installation } from '#db/schema/installation.ts'
import { inAssessment } from './in-assessment.ts'

/**
 * Whose past is read: of a text that stands on its own (a motion's, a meeting's minutes) by its id, or without one of
 * the situation's assessment.
 */
export const whichText = z.object({ situationId: z.uuid(), textId: z.uuid().optional() })
export type WhichText = { situationId: string; textId?: string | undefined }

/** Picks the documents of a text: the sections of an assessment, or the one of a text that stands on its own. */
export const documentsOf = ({ situationId, textId }: WhichText): SQL | undefined =>
  textId === undefined
    ? inAssessment(situationId)
    : and(
        eq(document.situationId, situationId),
        eq(document.id, textId),
        isNull(document.assessmentId),
      )

/** The language of a text: an assessment has its own, others the body's. Undefined where no assessment was opened. */
export async function languageOf(tx: Transaction, { situationId, textId }: WhichText) {
  const [found] =
    textId === undefined
      ? await tx
          .select({ language: assessment.language })
          .from(assessment)
          .where(and(eq(assessment.situationId, situationId), isNull(assessment.endedBy)))
      : await tx
          .select({ language: installation.language })
          .from(installation)
          .where(isNull(installation.endedBy))

  return found?.language
}
