import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { warning } from '#db/schema/warning.ts'
import { installationWide } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { seenBy, seenWarning, selectWarnings } from './seen-warning.ts'

const atMost = 50

/**
 * Warnings that the reader may see, the latest received first: all, those still to be answered, or those of
 * one situation. `before` is the last one of the page before.
 */
export const listWarnings = defineRead({
  name: 'warning.list',
  input: z.object({
    unanswered: z.boolean().optional(),
    situationId: z.uuid().optional(),
    before: z.object({ receivedAt: z.iso.datetime(), warningId: z.uuid() }).optional(),
  }),
  output: z.object({ warnings: z.array(seenWarning), more: z.boolean() }),
  about: installationWide,
  async perform({ tx, actor, asOf }, { unanswered, situationId, before }) {
    const found = await selectWarnings(
      { tx },
      and(
        held(warning, asOf),
        unanswered ? inArray(warning.state, ['waiting', 'escalated']) : undefined,
        situationId ? eq(warning.situationId, situationId) : undefined,
        before &&
          sql`(${warning.receivedAt}, ${warning.id}) < (${before.receivedAt}::timestamptz, ${before.warningId}::uuid)`,
      ),
    )
      .orderBy(desc(warning.receivedAt), desc(warning.id))
      .limit(atMost + 1)

    return {
      warnings: found.slice(0, atMost).map((row) => seenBy(actor, row)),
      more: found.length > atMost,
    }
  },
})
