import { asc } from 'drizzle-orm'
import { z } from 'zod'
import { document } from '#db/schema/document.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { documentIn } from '#server/replay/document-in.ts'
import { textsAt } from '#server/replay/texts-at.ts'
import { textPoint } from './point.schema.ts'
import { textDocument } from './section-summary.schema.ts'
import { sequencesAt } from './sequences-at.ts'
import { documentsOf, languageOf, whichText } from './which-text.ts'

/** The whole text as it was at a point of its life: the sections that the reader may see and that were there. */
export const getPoint = defineRead({
  name: 'assessment.get_point',
  input: whichText.extend({ point: textPoint }),
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
  async perform({ tx }, { point, ...which }) {
    const places = await sequencesAt(tx, which, point)
    const language = await languageOf(tx, which)
    if (places === undefined || language === undefined) return null
    const sections = await tx
      .select({ documentId: document.id, title: document.title })
      .from(document)
      .where(documentsOf(which))
      .orderBy(asc(document.place))
    if (sections.length === 0) return null
    const were = sections.map(({ documentId }) => ({
      documentId,
      sequence: places.find((place) => place.documentId === documentId)?.sequence ?? 0,
    }))
    const texts = await textsAt(tx, were)

    return {
      language,
      sections: sections.flatMap((section, index) => {
        const [sequence, text] = [were[index]?.sequence ?? 0, texts[index]]
        if (sequence === 0 || text === undefined) return []
        // Counted among what is seen: a number left out would tell of a section that is not.
        return [{ ...section, place: index + 1, sequence, document: documentIn(text) }]
      }),
    }
  },
})
