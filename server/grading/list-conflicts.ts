import { and, desc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { actor as actorTable } from '#db/schema/actor.ts'
import { conflict } from '#db/schema/conflict.ts'
import { evidence } from '#db/schema/evidence.ts'
import { member } from '#db/schema/member.ts'
import { ministry } from '#db/schema/ministry.ts'
import { recordEntry } from '#db/schema/record-entry.ts'
import { source } from '#db/schema/source.ts'
import { thing } from '#db/schema/thing.ts'
import { rolesInSituation } from '#server/members/rules/roles.ts'
import { situationOf } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { conflictKinds } from './conflict.schema.ts'
import { listConflictsOutput } from './list-conflicts.schema.ts'

/** Conflicts of interest with their words: all of a situation for convenors and auditors, one's own for anybody else. */
export const listConflicts = defineRead({
  name: 'conflict.list',
  input: z.object({ situationId: z.uuid() }),
  output: listConflictsOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform({ tx, actor, asOf }, { situationId }) {
    const roles = rolesInSituation(actor)
    const seesAll = roles.includes('convenor') || roles.includes('auditor')
    const declared = sql`(select made.made_by from ${thing} made where made.id = ${conflict.id})`
    const rows = await tx
      .select({
        conflictId: conflict.id,
        memberId: conflict.memberId,
        memberName: member.name,
        ministryName: ministry.name,
        kind: thing.kind,
        aboutId: conflict.aboutId,
        number: evidence.number,
        title: evidence.title,
        sourceName: source.name,
        actorName: actorTable.name,
        words: conflict.words,
        withdrawnBecause: conflict.withdrawnBecause,
        declaredAt: sql<Date>`coalesce(${recordEntry.effectiveAt}, ${recordEntry.at})`.mapWith(
          recordEntry.at,
        ),
      })
      .from(conflict)
      .innerJoin(thing, eq(thing.id, conflict.aboutId))
      .innerJoin(recordEntry, sql`${recordEntry.actId} = ${declared}`)
      .innerJoin(member, and(eq(member.id, conflict.memberId), held(member)))
      .leftJoin(ministry, and(eq(ministry.id, member.ministryId), held(ministry)))
      .leftJoin(evidence, and(eq(evidence.id, conflict.aboutId), held(evidence, asOf)))
      .leftJoin(source, and(eq(source.id, conflict.aboutId), held(source, asOf)))
      .leftJoin(actorTable, and(eq(actorTable.id, conflict.aboutId), held(actorTable, asOf)))
      .where(
        and(
          eq(conflict.situationId, situationId),
          held(conflict, asOf),
          seesAll ? undefined : sql`${conflict.memberId} = ${actor.memberId}::uuid`,
        ),
      )
      .orderBy(desc(recordEntry.index))
      .limit(500)

    const conflicts = rows.flatMap(({ memberId, kind, title, sourceName, actorName, ...row }) => {
      const known = conflictKinds.find((one) => one === kind)
      return known === undefined
        ? []
        : [
            {
              ...row,
              kind: known,
              mine: memberId === actor.memberId,
              name: title ?? sourceName ?? actorName ?? '',
            },
          ]
    })
    return { seesAll, conflicts }
  },
})
