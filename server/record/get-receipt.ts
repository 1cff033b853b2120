import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { recordEntry } from '#db/schema/record-entry.ts'
import { installationWide } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { redactOpening } from './act-format.ts'
import { fromUtf8 } from './bytes.ts'
import { proofOf } from './proof-of.ts'
import { writeReceipt } from './receipt.ts'
import { openingOf, selectEntries } from './record-row.ts'
import { readerOf, withheldFields } from './withheld.ts'

/**
 * The receipt of an act that the reader may see, as a file's text; null while no checkpoint covers
 * it. Fields that are withheld from the reader for now are withheld in it.
 */
export const getReceipt = defineRead({
  name: 'record.receipt',
  input: z.object({ index: z.int().min(0) }),
  output: z.object({ receipt: z.string().nullable() }),
  isOfThePresent: true,
  about: installationWide,
  async perform({ tx, actor }, { index }) {
    const [row] = await selectEntries(tx, eq(recordEntry.index, index))
    const opening = row && openingOf(row)
    if (!row?.opening || !opening) return null
    const proof = await proofOf(tx, index)
    if (!proof) return { receipt: null }
    const withheld = await withheldFields(tx, await readerOf(tx, actor, row), row)
    const shown = redactOpening(row.opening, Object.keys(opening.fields).filter(withheld))
    const { path, note } = proof

    return {
      receipt: writeReceipt({
        index,
        entry: fromUtf8(row.entry),
        opening: fromUtf8(shown),
        path,
        note,
      }),
    }
  },
})
