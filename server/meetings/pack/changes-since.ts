import { and, desc, eq, isNull, lt, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { meeting } from '#db/schema/meeting.ts'
import { recordEntry } from '#db/schema/record-entry.ts'
import { thing } from '#db/schema/thing.ts'
import { papersShown, type ShownPaper } from '../papers-shown.ts'
import type { PaperKind } from '../rules/papers.ts'

/** What is new in a situation since its last meeting, as its reader may see it; null where it never met. */
export type ChangesSince = { since: Date; isNew: ShownPaper[] } | null

const kinds: Readonly<Record<string, PaperKind>> = {
  assessment_version: 'assessment',
  evidence: 'evidence',
  measure: 'measure',
  motion: 'motion',
}

/** What came into a situation between its last meeting before one and now: the register leaves out what is hidden. */
export const changesSince = async (
  tx: Transaction,
  situationId: string,
  startsAt: Date,
): Promise<ChangesSince> => {
  const [last] = await tx
    .select({ startsAt: meeting.startsAt })
    .from(meeting)
    .where(
      and(
        eq(meeting.situationId, situationId),
        lt(meeting.startsAt, startsAt),
        isNull(meeting.cancelledBecause),
        isNull(meeting.draftedBy),
        isNull(meeting.endedBy),
      ),
    )
    .orderBy(desc(meeting.startsAt))
    .limit(1)
  if (!last) return null
  const rows = await tx
    .select({ id: thing.id, kind: thing.kind })
    .from(thing)
    .innerJoin(recordEntry, eq(recordEntry.actId, thing.madeBy))
    .where(
      and(
        eq(thing.situationId, situationId),
        sql`${thing.kind} in ('assessment_version', 'evidence', 'measure', 'motion')`,
        sql`coalesce(${recordEntry.effectiveAt}, ${recordEntry.at}) > ${last.startsAt.toISOString()}::timestamptz`,
      ),
    )
  const papers = rows.flatMap(({ id, kind }) => {
    const known = kinds[kind]
    return known ? [{ kind: known, id }] : []
  })
  const shown = [...(await papersShown(tx, papers, undefined)).values()]

  return {
    since: last.startsAt,
    isNew: shown.sort((one, other) => other.number - one.number),
  }
}
