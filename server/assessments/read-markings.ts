import { and, asc, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { assessment } from '#db/schema/assessment.ts'
import { assessmentMarking } from '#db/schema/assessment-marking.ts'
import { document } from '#db/schema/document.ts'
import { documentMarking } from '#db/schema/document-marking.ts'
import { situation } from '#db/schema/situation.ts'
import { held, madeBy } from '#server/platform/versions.ts'
import { highestOf, type Marking } from '#server/situations/rules/markings.ts'
import { inAssessment } from './in-assessment.ts'

/** How an assessment and those of its sections that the reader may see are marked. */
export type TextMarkings = {
  /** The assessment's own, which sections without one of their own share. */
  own: Marking
  /** What the text as its reader has it bears: the highest of the assessment's own and of its sections'. */
  shown: Marking
  /** By document id: the marking in force, and whether the section was given one of its own. */
  sections: ReadonlyMap<string, { marking: Marking; isOwn: boolean }>
}

/**
 * The markings of a situation's assessment for screen, print and export, now or at an entry of the record.
 * Undefined where there is no assessment. A section that the transaction's actor may not see neither appears
 * nor raises what is shown.
 */
export async function readMarkings(
  tx: Transaction,
  situationId: string,
  asOf?: number | undefined,
): Promise<TextMarkings | undefined> {
  const [whole] = await tx
    .select({ own: assessmentMarking.marking, around: situation.marking })
    .from(assessment)
    .innerJoin(situation, and(eq(situation.id, assessment.situationId), held(situation, asOf)))
    .leftJoin(
      assessmentMarking,
      and(eq(assessmentMarking.id, assessment.id), held(assessmentMarking, asOf)),
    )
    .where(and(eq(assessment.situationId, situationId), held(assessment, asOf)))
  if (!whole) return undefined
  const own = whole.own ?? whole.around
  const rows = await tx
    .select({ documentId: document.id, marking: documentMarking.marking })
    .from(document)
    .leftJoin(
      documentMarking,
      and(eq(documentMarking.id, document.id), held(documentMarking, asOf)),
    )
    .where(and(inAssessment(situationId), madeBy(document, asOf)))
    .orderBy(asc(document.place))
  const sections = new Map(
    rows.map(({ documentId, marking }) => [
      documentId,
      { marking: marking ?? own, isOwn: marking !== null },
    ]),
  )
  const shown = highestOf([own, ...[...sections.values()].map(({ marking }) => marking)])

  return { own, shown, sections }
}
