import { and, eq, isNull } from 'drizzle-orm'
import { actor } from '#db/schema/actor.ts'
import { actorRole } from '#db/schema/actor-role.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { assignActorRoleInput, assignActorRoleOutput } from './assign-actor-role.schema.ts'
import { mayAssignRole } from './rules/actor-roles.ts'

/** Says what an actor was, from one day to another, and why. Roles are fluid; none is a label. */
export const assignActorRole = defineAct({
  name: 'actor.assign_role',
  input: assignActorRoleInput,
  output: assignActorRoleOutput,
  about: (tx, { actorId }) => situationOf(tx, 'actor', actorId),
  async perform(act, { actorId, role, from, until, reason }) {
    const [present] = await act.tx
      .select({ situationId: actor.situationId })
      .from(actor)
      .where(and(eq(actor.id, actorId), isNull(actor.endedBy)))
    if (!present) return act.refuse('common.not_found')
    const held = await act.tx
      .select({ role: actorRole.role, from: actorRole.fromOn, until: actorRole.untilOn })
      .from(actorRole)
      .where(and(eq(actorRole.actorId, actorId), isNull(actorRole.endedBy)))
    const may = mayAssignRole(held, { role, from, until })
    if (may !== 'ok') return act.refuse(`situations.role_${may}`)
    const { id } = await act.newThing({ kind: 'actor_role' })
    await act.tx.insert(actorRole).values({
      id,
      situationId: present.situationId,
      actorId,
      role,
      fromOn: from,
      untilOn: until,
      reason,
      madeBy: act.id,
    })

    return act.done({
      thing: { kind: 'actor', id: actorId },
      content: { role_id: id, role, from, until, reason },
      output: { roleId: id },
    })
  },
})
