import { desc } from 'drizzle-orm'
import { z } from 'zod'
import { recordEntry } from '#db/schema/record-entry.ts'
import { installationWide } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { askedActs, whereAsked } from './asked-acts.ts'
import { recordRow, selectEntries, shownRow } from './record-row.ts'

const page = 50

/**
 * The acts that the reader may see, newest first: by act, by actor, by situation, by time or by the one
 * thing whose life is asked for. Keyset by index; no totals.
 */
export const listActs = defineRead({
  name: 'record.list',
  input: askedActs,
  output: z.object({ acts: z.array(recordRow), next: z.int().nullable() }),
  isOfThePresent: true,
  about: installationWide,
  async perform({ tx, asOf }, asked) {
    const found = await selectEntries(tx, whereAsked(asked, asOf))
      .orderBy(desc(recordEntry.index))
      .limit(page + 1)
    const acts = found.slice(0, page).map(shownRow)

    return { acts, next: found.length > page ? (acts.at(-1)?.index ?? null) : null }
  },
})
