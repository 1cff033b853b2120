import { and, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { decisionStanding } from '#db/schema/decision-standing.ts'
import { held } from '#server/platform/versions.ts'
import type { Read } from '#server/reads.ts'
import { pillar } from './decision-summary.schema.ts'
import { decisionStates } from './rules/course.ts'
import { natures } from './rules/decision-words.ts'

/** Where the next page begins: after the last decision of this one. */
export const decisionCursor = z.object({ decidedAt: z.iso.datetime(), decisionId: z.uuid() })

/** What the log is narrowed to. Days are UTC days of when it was decided, both included. */
export const logFilter = z.object({
  pillar: pillar.optional(),
  state: z.enum(decisionStates).optional(),
  nature: z.enum(natures).optional(),
  leadMinistryId: z.uuid().optional(),
  situationId: z.uuid().optional(),
  firstDay: z.iso.date().optional(),
  lastDay: z.iso.date().optional(),
  /** Words, as people type them; they are searched as they stand, whatever `asOf`. */
  text: z.string().trim().max(200).optional(),
})
export type LogFilter = z.output<typeof logFilter>

type Asked = LogFilter & { after?: z.output<typeof decisionCursor> | undefined; most: number }

/**
 * The ids of the decisions that one may see and that a filter lets through, the newest first, by an index of the log
 * whatever its length; `most` of them at most.
 */
export async function pickDecisions({ tx, asOf }: Read, asked: Asked): Promise<string[]> {
  const { text } = asked
  if (text) return withWords({ tx }, { ...asked, text })
  const rows = await tx
    .select({ id: decisionStanding.id })
    .from(decisionStanding)
    .where(and(held(decisionStanding, asOf), ...conditions(asked)))
    .orderBy(desc(decisionStanding.decidedAt), desc(decisionStanding.id))
    .limit(asked.most)

  return rows.map(({ id }) => id)
}

const conditions = (asked: Asked): (SQL | undefined)[] => {
  const { pillar, state, nature, leadMinistryId, situationId, after } = asked
  const { from, until } = bounds(asked)
  const { decidedAt, id } = {
    ...{ decidedAt: decisionStanding.decidedAt, id: decisionStanding.id },
  }

  return [
    // Written out, because only so an index of one pillar serves.
    pillar && sql`${sql.raw(String(pillar))} = any (${decisionStanding.pillars})`,
    state && eq(decisionStanding.state, state),
    nature && eq(decisionStanding.nature, nature),
    leadMinistryId === undefined ? undefined : eq(decisionStanding.leadMinistryId, leadMinistryId),
    situationId === undefined ? undefined : eq(decisionStanding.situationId, situationId),
    from && gte(decidedAt, from),
    until && lt(decidedAt, until),
    after &&
      sql`(${decidedAt}, ${id}) < (${after.decidedAt}::timestamptz, ${after.decisionId}::uuid)`,
  ]
}

/** From the beginning of the first day to the end of the last. */
const bounds = ({ firstDay, lastDay }: LogFilter): { from?: Date; until?: Date } => ({
  ...(firstDay ? { from: new Date(`${firstDay}T00:00:00Z`) } : {}),
  ...(lastDay ? { until: new Date(Date.parse(`${lastDay}T00:00:00Z`) + 86_400_000) } : {}),
})

async function withWords(
  { tx }: Pick<Read, 'tx'>,
  asked: Asked & { text: string },
): Promise<string[]> {
  const { text, pillar, state, nature, leadMinistryId, situationId, after, most } = asked
  const { from, until } = bounds(asked)
  const rows = await tx.execute<{ id: string }>(sql`
    select id from find_decisions(${text}, ${pillar ? `{${pillar}}` : null}::integer[], ${state ?? null},
      ${nature ?? null}, ${leadMinistryId ?? null}::uuid, ${situationId ?? null}::uuid,
      ${from?.toISOString() ?? null}::timestamptz, ${until?.toISOString() ?? null}::timestamptz,
      ${after?.decidedAt ?? null}::timestamptz, ${after?.decisionId ?? null}::uuid, ${most}::integer)`)

  return rows.map(({ id }) => id)
}
