import { and, asc, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { document } from '#db/schema/document.ts'
import { documentFreeze } from '#db/schema/document-freeze.ts'
import type { Difference } from '#server/documents/diff/difference.ts'
import { permits } from '#server/members/rules/roles.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { compareTexts } from '#server/replay/compare-texts.ts'
import { textsAt } from '#server/replay/texts-at.ts'
import { textPoint } from './point.schema.ts'
import { whoMay } from './rules/who-may.ts'
import { sequencesAt } from './sequences-at.ts'
import { documentsOf, whichText } from './which-text.ts'

const tally = z.object({ added: z.int(), removed: z.int(), moved: z.int(), form: z.int() })

/** Made here and read by pages alone; its shape is the type's. */
const difference = z.custom<Difference>((value) => typeof value === 'object' && value !== null)

/**
 * What changed in a situation's text from one point to another: words added and removed, and passages that
 * moved within a section or between two that the reader may see.
 */
export const comparePoints = defineRead({
  name: 'assessment.compare',
  input: whichText.extend({ from: textPoint, to: textPoint }),
  output: z.object({
    sections: z.array(
      z.object({
        documentId: z.uuid(),
        title: z.string(),
        place: z.int(),
        tally,
        difference,
        /** Whether it can be written now; a closed one cannot be restored. */
        isOpen: z.boolean(),
        /** Whether it was there at the earlier point. */
        existed: z.boolean(),
      }),
    ),
    moves: z.array(z.object({ number: z.int(), from: z.int(), to: z.int(), words: z.int() })),
    mayRestore: z.boolean(),
  }),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform({ tx, actor }, { from, to, ...which }) {
    const [before, after] = [await sequencesAt(tx, which, from), await sequencesAt(tx, which, to)]
    if (!before || !after) return null
    const sections = await tx
      .select({
        documentId: document.id,
        title: document.title,
        frozen: documentFreeze.reason,
      })
      .from(document)
      .leftJoin(
        documentFreeze,
        and(eq(documentFreeze.id, document.id), isNull(documentFreeze.endedBy)),
      )
      .where(documentsOf(which))
      .orderBy(asc(document.place))
    if (sections.length === 0) return null
    const at = (places: typeof before) =>
      sections.map(({ documentId }, place) => ({
        documentId,
        sequence: places[place]?.sequence ?? 0,
      }))
    const texts = await textsAt(tx, [...at(before), ...at(after)])
    const compared = await compareTexts(
      tx,
      sections.map((_, place) => ({
        before: texts[place],
        after: texts[sections.length + place],
      })),
    )

    return {
      sections: sections.flatMap(({ frozen, ...section }, at) => {
        const found = compared.sections[at]
        const existed = (before[at]?.sequence ?? 0) > 0
        // Counted among what is seen: a number left out would tell of a section that is not.
        const place = at + 1
        return found ? [{ ...section, place, ...found, existed, isOpen: frozen === null }] : []
      }),
      moves: compared.moves,
      mayRestore: permits(whoMay['assessment.restore_version'], actor),
    }
  },
})
