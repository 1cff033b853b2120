import type { SQL } from 'drizzle-orm'
import { and, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { mandate } from '#db/schema/mandate.ts'
import { situation } from '#db/schema/situation.ts'
import type { Actor } from '#server/platform/actor.ts'
import { held } from '#server/platform/versions.ts'
import type { ActionLine } from './action-line.schema.ts'
import { actionsWhere } from './actions-where.ts'
import { presentIn } from './present-day.ts'
import { mayComplete } from './rules/action-point.ts'
import { dayIn } from './rules/days.ts'

type Row = Awaited<ReturnType<typeof actionsWhere>>[number]

/** Actions picked by a condition, as lists show them, with what the reader may do with each. */
export async function actionLines(
  { tx, actor, asOf }: { tx: Transaction; actor: Actor; asOf: number | undefined },
  where: SQL | undefined,
): Promise<ActionLine[]> {
  const rows = await actionsWhere(tx, where, asOf)
  const situationIds = [...new Set(rows.map(({ situationId }) => situationId))]
  if (situationIds.length === 0) return []
  const names = await tx
    .select({ id: situation.id, name: situation.name })
    .from(situation)
    .where(and(inArray(situation.id, situationIds), held(situation, asOf)))
  const convened = await tx
    .select({ situationId: mandate.situationId })
    .from(mandate)
    .where(
      and(
        ...[eq(mandate.memberId, actor.memberId ?? ''), eq(mandate.role, 'convenor')],
        held(mandate),
      ),
    )
  const present = new Map<string, Date>()
  for (const id of situationIds) present.set(id, await presentIn(tx, id, asOf))

  return rows.map((row) =>
    lineOf(row, {
      ...{ actor, asOf },
      situationName: names.find(({ id }) => id === row.situationId)?.name ?? '',
      isConvenor: convened.some(({ situationId }) => situationId === row.situationId),
      now: present.get(row.situationId) ?? row.completedAt ?? new Date(0),
    }),
  )
}

type Around = {
  actor: Actor
  asOf: number | undefined
  situationName: string
  isConvenor: boolean
  now: Date
}

function lineOf(row: Row, { actor, asOf, situationName, isConvenor, now }: Around): ActionLine {
  const isDone = row.completedAt !== null
  const asked = { isDone, isConvenor, ministryId: actor.ministryId }

  return {
    ...{ actionId: row.id, number: row.number, situationId: row.situationId, situationName },
    ...{ what: row.what, ministryId: row.ownerMinistryId, ministry: row.ministry },
    ...{ memberId: row.ownerMemberId, member: row.member, dueOn: row.dueOn },
    isOverdue: !isDone && row.dueOn < dayIn(row.timeZone ?? 'UTC', now),
    ...{ outcome: row.outcome, completedAt: row.completedAt?.toISOString() ?? null },
    because: row.because,
    origin:
      row.decisionId === null
        ? { kind: 'meeting', id: row.meetingId ?? '', number: row.meetingNumber ?? 0 }
        : { kind: 'decision', id: row.decisionId, number: row.decisionNumber ?? 0 },
    mayComplete:
      asOf === undefined &&
      mayComplete({ ...asked, ownerMinistryId: row.ownerMinistryId }) === 'ok',
    mayMove: asOf === undefined && isConvenor && !isDone,
  }
}
