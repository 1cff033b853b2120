import { and, desc, eq, inArray, lt, lte } from 'drizzle-orm'
import { z } from 'zod'
import { recordEntry } from '#db/schema/record-entry.ts'
import { installationWide } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { recordRow, selectEntries, shownRow } from './record-row.ts'
import { namesOf } from './rules/act-names.ts'

const page = 50

/**
 * The acts that the reader may see, newest first: by act, by actor, by situation or by the one
 * thing whose life is asked for. Keyset by index; no totals.
 */
export const listActs = defineRead({
  name: 'record.list',
  input: z.object({
    act: z.string().max(80).optional(),
    actorId: z.uuid().optional(),
    situationId: z.uuid().optional(),
    thingId: z.uuid().optional(),
    before: z.int().min(0).optional(),
  }),
  output: z.object({ acts: z.array(recordRow), next: z.int().nullable() }),
  about: installationWide,
  async perform({ tx, asOf }, { act, actorId, situationId, thingId, before }) {
    const found = await selectEntries(
      tx,
      and(
        act === undefined ? undefined : inArray(recordEntry.act, namesOf(act)),
        actorId === undefined ? undefined : eq(recordEntry.actor, actorId),
        situationId === undefined ? undefined : eq(recordEntry.situationId, situationId),
        thingId === undefined ? undefined : eq(recordEntry.thingId, thingId),
        before === undefined ? undefined : lt(recordEntry.index, before),
        asOf === undefined ? undefined : lte(recordEntry.index, asOf),
      ),
    )
      .orderBy(desc(recordEntry.index))
      .limit(page + 1)
    const acts = found.slice(0, page).map(shownRow)

    return { acts, next: found.length > page ? (acts.at(-1)?.index ?? null) : null }
  },
})
