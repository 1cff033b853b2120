import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { findingDetermination } from '#db/schema/finding-determination.ts'
import { member } from '#db/schema/member.ts'
import { recordEntry } from '#db/schema/record-entry.ts'
import { situationOf } from '#server/platform/about.ts'
import { mayNow } from '#server/platform/may-now.ts'
import { madeBy } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { listDeterminationsOutput } from './determination.schema.ts'
import { whoMay } from './rules/who-may.ts'

/** Everything that members determined beside the computed levels of a situation, and took back: the latest first. */
export const listDeterminations = defineRead({
  name: 'finding.determinations',
  input: z.object({ situationId: z.uuid() }),
  output: listDeterminationsOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform({ tx, actor, asOf }, { situationId }) {
    const rows = await tx
      .select({
        determinationId: findingDetermination.id,
        actorId: findingDetermination.actorId,
        crime: findingDetermination.crime,
        subject: findingDetermination.subject,
        level: findingDetermination.level,
        computed: findingDetermination.computed,
        reasons: findingDetermination.reasons,
        policy: findingDetermination.policy,
        withdrawnBecause: findingDetermination.withdrawnBecause,
        by: member.name,
        at: sql<Date>`coalesce(${recordEntry.effectiveAt}, ${recordEntry.at})`.mapWith(
          recordEntry.at,
        ),
      })
      .from(findingDetermination)
      .innerJoin(recordEntry, eq(recordEntry.actId, findingDetermination.madeBy))
      .innerJoin(member, and(eq(member.id, recordEntry.actor), isNull(member.endedBy)))
      .where(
        and(eq(findingDetermination.situationId, situationId), madeBy(findingDetermination, asOf)),
      )
      .orderBy(desc(recordEntry.index))
      .limit(500)
    const isLast = (row: (typeof rows)[number]) =>
      rows.find(({ determinationId }) => determinationId === row.determinationId) === row

    return {
      determinations: rows.map((row) => ({
        ...row,
        stands: row.withdrawnBecause === null && isLast(row),
      })),
      may: { determine: mayNow({ actor, asOf }, whoMay['finding.determine']) },
    }
  },
})
