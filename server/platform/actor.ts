import { and, eq, isNull, or, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { mandate } from '#db/schema/mandate.ts'
import { member } from '#db/schema/member.ts'
import { ministry } from '#db/schema/ministry.ts'
import type { Held, Role } from '#server/members/rules/roles.ts'
import { held } from './versions.ts'

/** Who asks: a member by id, or the system (worker, set-up). Anything more is read from the database. */
export type Caller = { kind: 'member'; memberId: string } | { kind: 'system' }

/** Who acts, as the database has them at this moment, with what they hold in the situation at hand. */
export type Actor = Held & {
  readonly memberId: string | null
  readonly name: string
  readonly ministryId: string | null
  readonly ministryName: string | null
}

const system: Actor = {
  kind: 'system',
  memberId: null,
  name: 'system',
  ministryId: null,
  ministryName: null,
  installation: [],
  situation: [],
}

/** Tells row-level security for whom the transaction acts; it falls away when the transaction ends. */
export const setActor = async (tx: Transaction, caller: Caller): Promise<void> => {
  const id = caller.kind === 'member' ? caller.memberId : ''
  await tx.execute(sql`select set_config('focalpoint.actor', ${id}, true)`)
}

/**
 * Loads who acts, inside the transaction that acts, so that a role withdrawn a moment ago no longer counts.
 * @param situationId the compartment whose mandates to load besides the installation-wide ones
 * @param asOf load them as they were when the record had this entry
 * @returns null where the member does not exist or was disabled
 */
export const loadActor = async (
  tx: Transaction,
  caller: Caller,
  situationId: string | null,
  asOf?: number,
): Promise<Actor | null> => {
  if (caller.kind === 'system') return system
  const [found] = await tx
    .select({
      memberId: member.id,
      name: member.name,
      ministryId: member.ministryId,
      ministryName: ministry.name,
    })
    .from(member)
    .leftJoin(ministry, and(eq(ministry.id, member.ministryId), held(ministry, asOf)))
    .where(and(eq(member.id, caller.memberId), held(member, asOf), eq(member.disabled, false)))
  if (!found) return null
  const mandates = await tx
    .select({ situationId: mandate.situationId, role: mandate.role })
    .from(mandate)
    .where(
      and(
        eq(mandate.memberId, caller.memberId),
        held(mandate, asOf),
        situationId === null
          ? isNull(mandate.situationId)
          : or(isNull(mandate.situationId), eq(mandate.situationId, situationId)),
      ),
    )
  const rolesOf = (wanted: (situation: string | null) => boolean): Role[] =>
    mandates.filter((row) => wanted(row.situationId)).map((row) => row.role)

  return {
    kind: 'member',
    ...found,
    installation: rolesOf((situation) => situation === null),
    situation: rolesOf((situation) => situation !== null),
  }
}
