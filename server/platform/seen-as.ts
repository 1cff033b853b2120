import { sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { rolesInSituation } from '#server/members/rules/roles.ts'
import type { Actor, Caller } from './actor.ts'

/** As whom the past is looked at: a member, and the entry of the record by which it is decided what they could see. */
export type SeenAs = { readonly memberId: string; readonly asOf: number }

/** The id of nobody: who looks as somebody else did has nothing of their own there, nor what was that member's own. */
const nobody = '00000000-0000-0000-0000-000000000000'

/**
 * Narrows row-level security for the rest of the transaction to what a member could see at an entry of the record, of
 * what the caller sees now (migration 0380). It never widens.
 */
export const setSeenAs = async (tx: Transaction, caller: Caller, seen: SeenAs): Promise<void> => {
  if (caller.kind !== 'member') throw new Error('the past is looked at by members')
  const { memberId, asOf } = seen
  const actor = caller.memberId === memberId ? memberId : nobody
  await tx.execute(sql`select set_config('focalpoint.actor', ${actor}, true),
    set_config('focalpoint.reader', ${caller.memberId}, true),
    set_config('focalpoint.seen_as', ${memberId}, true), set_config('focalpoint.seen_at', ${String(asOf)}, true)`)
}

/**
 * Who a read answers where the past is looked at as a member: with the roles that both hold, the reader now and the
 * member then, and as nobody unless the reader is that member. So whatever a role or being oneself opens is open to both.
 */
export const seenBy = (reader: Actor, then: Actor): Actor => {
  const isSelf = reader.memberId === then.memberId
  const readsAll = rolesInSituation(reader).includes('auditor')

  return {
    kind: 'member',
    memberId: isSelf ? reader.memberId : nobody,
    name: then.name,
    ministryId: isSelf ? then.ministryId : null,
    ministryName: isSelf ? then.ministryName : null,
    installation: then.installation.filter((role) => reader.installation.includes(role)),
    situation: then.situation.filter((role) => readsAll || reader.situation.includes(role)),
  }
}
