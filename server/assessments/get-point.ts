import { and, asc, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { assessment } from '#db/schema/assessment.ts'
import { document } from '#db/schema/document.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { documentIn } from '#server/replay/document-in.ts'
import { textsAt } from '#server/replay/texts-at.ts'
import { inAssessment } from './in-assessment.ts'
import { textPoint } from './point.schema.ts'
import { textDocument } from './section-summary.schema.ts'
import { sequencesAt } from './sequences-at.ts'

/** The whole text as it was at a point of its life: the sections that the reader may see and that were there. */
export const getPoint = defineRead({
  name: 'assessment.get_point',
  input: z.object({ situationId: z.uuid(), point: textPoint }),
  output: z.object({
    language: z.enum(['en', 'fr']),
    sections: z.array(
      z.object({
        documentId: z.uuid(),
        title: z.string(),
        place: z.int(),
        sequence: z.int(),
        document: textDocument,
      }),
    ),
  }),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform({ tx }, { situationId, point }) {
    const places = await sequencesAt(tx, situationId, point)
    const [whole] = await tx
      .select({ language: assessment.language })
      .from(assessment)
      .where(and(eq(assessment.situationId, situationId), isNull(assessment.endedBy)))
    if (places === undefined || !whole) return null
    const sections = await tx
      .select({ documentId: document.id, title: document.title })
      .from(document)
      .where(inAssessment(situationId))
      .orderBy(asc(document.place))
    const were = sections.map(({ documentId }) => ({
      documentId,
      sequence: places.find((place) => place.documentId === documentId)?.sequence ?? 0,
    }))
    const texts = await textsAt(tx, were)

    return {
      language: whole.language,
      sections: sections.flatMap((section, index) => {
        const [sequence, text] = [were[index]?.sequence ?? 0, texts[index]]
        if (sequence === 0 || text === undefined) return []
        // Counted among what is seen: a number left out would tell of a section that is not.
        return [{ ...section, place: index + 1, sequence, document: documentIn(text) }]
      }),
    }
  },
})
