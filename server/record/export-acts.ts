import { randomUUID } from 'node:crypto'
import { desc } from 'drizzle-orm'
import { z } from 'zod'
import { accessLog } from '#db/schema/access-log.ts'
import { recordEntry } from '#db/schema/record-entry.ts'
import { installationWide } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import type { Json } from './act-format.ts'
import { askedActs, whereAsked } from './asked-acts.ts'
import { toHex } from './bytes.ts'
import { openingOf, recordRow, selectEntries, shownRow } from './record-row.ts'
import { readerOf, withheldFields } from './withheld.ts'

/** As many acts as one piece of the export holds. */
const piece = 500

/**
 * The acts asked for, as `record.list` finds them, with every field that its reader may see, a piece at a time: a table for
 * whoever audits. That it was taken out is logged once, with its first piece.
 */
export const exportActs = defineRead({
  name: 'record.export_acts',
  input: askedActs,
  output: z.object({
    acts: z.array(
      recordRow.extend({
        leafHash: z.string(),
        /** By their names; a field that is withheld from this reader for now is in `withheld` instead. */
        fields: z.custom<Record<string, Json>>(),
        withheld: z.array(z.string()),
      }),
    ),
    next: z.int().nullable(),
  }),
  isOfThePresent: true,
  about: installationWide,
  async perform({ tx, actor, asOf }, asked) {
    if (actor.memberId === null) return null
    if (asked.before === undefined) {
      const { situationId = null, thingId = null } = asked
      await tx.insert(accessLog).values({
        ...{ id: randomUUID(), memberId: actor.memberId, reading: 'record.export_acts' },
        ...{ situationId, thingId },
      })
    }
    const found = await selectEntries(tx, whereAsked(asked, asOf))
      .orderBy(desc(recordEntry.index))
      .limit(piece + 1)
    const acts = []
    for (const row of found.slice(0, piece)) {
      const isWithheld = await withheldFields(tx, await readerOf(tx, actor, row), row)
      const fields = Object.entries(openingOf(row)?.fields ?? {})
      acts.push({
        ...shownRow(row),
        leafHash: toHex(row.leafHash),
        fields: Object.fromEntries(
          fields.flatMap(([name, field]) =>
            isWithheld(name) || !('value' in field) ? [] : [[name, field.value]],
          ),
        ),
        withheld: fields.flatMap(([name]) => (isWithheld(name) ? [name] : [])),
      })
    }

    return { acts, next: found.length > piece ? (acts.at(-1)?.index ?? null) : null }
  },
})
