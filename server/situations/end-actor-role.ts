import { and, eq, isNull } from 'drizzle-orm'
import { actorRole } from '#db/schema/actor-role.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { endActorRoleInput, endActorRoleOutput } from './end-actor-role.schema.ts'

/** Says until which day an actor had a role, and why it ended there. */
export const endActorRole = defineAct({
  name: 'actor.end_role',
  input: endActorRoleInput,
  output: endActorRoleOutput,
  about: (tx, { roleId }) => situationOf(tx, 'actor_role', roleId),
  async perform(act, { roleId, until, reason }) {
    const [present] = await act.tx
      .select()
      .from(actorRole)
      .where(and(eq(actorRole.id, roleId), isNull(actorRole.endedBy)))
    if (!present) return act.refuse('common.not_found')
    if (until < present.fromOn) return act.refuse('situations.role_ends_before_it_begins')
    if (!(await endVersion(act, actorRole, roleId))) return act.refuse('common.changed_meanwhile')
    await act.tx
      .insert(actorRole)
      .values({ ...present, untilOn: until, madeBy: act.id, endedBy: null })

    return act.done({
      thing: { kind: 'actor', id: present.actorId },
      content: { role_id: roleId, role: present.role, from: present.fromOn, until, reason },
      output: { roleId },
    })
  },
})
