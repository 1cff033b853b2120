import { and, asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { assessment } from '#db/schema/assessment.ts'
import { document } from '#db/schema/document.ts'
import { documentFreeze } from '#db/schema/document-freeze.ts'
import { countWords } from '#server/documents/to-text.ts'
import { reachesSituation } from '#server/members/reaches-situation.ts'
import { permits } from '#server/members/rules/roles.ts'
import { situationOf } from '#server/platform/about.ts'
import { held, madeBy } from '#server/platform/versions.ts'
import { defineRead, type Read } from '#server/reads.ts'
import { markings } from '#server/situations/rules/markings.ts'
import { readMarkings, type TextMarkings } from './read-markings.ts'
import { readSectionWork } from './read-section-work.ts'
import { readText } from './read-text.ts'
import { deciders } from './rules/settling.ts'
import { whoMay } from './rules/who-may.ts'
import { sectionSummary } from './section-summary.schema.ts'

/** The assessment of a situation with the text of every section, and what the reader may do with it. */
export const getAssessment = defineRead({
  name: 'assessment.get',
  input: z.object({ situationId: z.uuid() }),
  output: z.object({
    /** Null until a convenor or drafter has opened it. */
    assessmentId: z.uuid().nullable(),
    language: z.enum(['en', 'fr']),
    /** Its own marking, and the one that the text bears as this reader has it; null without an assessment. */
    marking: z.object({ own: z.enum(markings), shown: z.enum(markings) }).nullable(),
    sections: z.array(sectionSummary),
    may: z.object({
      open: z.boolean(),
      write: z.boolean(),
      freeze: z.boolean(),
      nameVersion: z.boolean(),
      /** Accept and reject what others propose in the text. */
      decide: z.boolean(),
      mark: z.boolean(),
    }),
  }),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(read, { situationId }) {
    const { tx, actor, asOf } = read
    const [found] = await tx
      .select({ id: assessment.id, language: assessment.language })
      .from(assessment)
      .where(and(eq(assessment.situationId, situationId), held(assessment, asOf)))

    const marked = found ? await readMarkings(tx, situationId, asOf) : undefined

    return {
      assessmentId: found?.id ?? null,
      language: found?.language ?? 'en',
      marking: marked ? { own: marked.own, shown: marked.shown } : null,
      sections: found && marked ? await readSections(read, situationId, found.id, marked) : [],
      may: {
        open:
          asOf === undefined &&
          permits(whoMay['assessment.open'], actor) &&
          (await reachesSituation(tx, actor, situationId)),
        write: asOf === undefined && permits(whoMay['document.write'], actor),
        freeze: asOf === undefined && permits(whoMay['assessment.freeze_section'], actor),
        decide: asOf === undefined && permits(deciders, actor),
        mark: asOf === undefined && permits(whoMay['assessment.mark'], actor),
        nameVersion: asOf === undefined && permits(whoMay['assessment.name_version'], actor),
      },
    }
  },
})

async function readSections(
  read: Read,
  situationId: string,
  assessmentId: string,
  marked: TextMarkings,
): Promise<z.input<typeof sectionSummary>[]> {
  const { tx, asOf } = read
  const rows = await tx
    .select({
      documentId: document.id,
      section: document.section,
      title: document.title,
      frozen: documentFreeze.reason,
    })
    .from(document)
    .leftJoin(documentFreeze, and(eq(documentFreeze.id, document.id), held(documentFreeze, asOf)))
    .where(and(eq(document.assessmentId, assessmentId), madeBy(document, asOf)))
    .orderBy(asc(document.place))
  const sections: Omit<z.input<typeof sectionSummary>, 'work'>[] = []
  for (const [index, row] of rows.entries()) {
    const text = await readText(tx, row.documentId, asOf)
    const { sequence, document: written } = text
    const marking = marked.sections.get(row.documentId)
    if (marking === undefined) continue
    sections.push({
      ...row,
      // Counted among what is seen: a number left out would tell of a section that is not.
      ...{ place: index + 1, sequence, words: countWords(written), document: written },
      ...{ marking: marking.marking, markingIsOwn: marking.isOwn, textHash: text.hash },
    })
  }
  const work = await readSectionWork(read, situationId, sections)

  return sections.flatMap((section) => {
    const found = work.get(section.documentId)
    return found ? [{ ...section, work: found }] : []
  })
}
