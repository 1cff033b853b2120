import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { actor } from '#db/schema/actor.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { reviseActorInput, reviseActorOutput } from './revise-actor.schema.ts'

/** Corrects an actor's name, kind or description. */
export const reviseActor = defineAct({
  name: 'actor.revise',
  input: reviseActorInput,
  output: reviseActorOutput,
  about: (tx, { actorId }) => situationOf(tx, 'actor', actorId),
  async perform(act, { actorId, kind, name, description }) {
    const [present] = await act.tx
      .select({ situationId: actor.situationId })
      .from(actor)
      .where(and(eq(actor.id, actorId), isNull(actor.endedBy)))
    if (!present) return act.refuse('common.not_found')
    const [namesake] = await act.tx
      .select({ id: actor.id })
      .from(actor)
      .where(
        and(
          eq(actor.situationId, present.situationId),
          eq(sql`lower(${actor.name})`, name.toLowerCase()),
          ne(actor.id, actorId),
          isNull(actor.endedBy),
        ),
      )
    if (namesake) return act.refuse('situations.actor_exists', { name })
    if (!(await endVersion(act, actor, actorId))) return act.refuse('common.changed_meanwhile')
    await act.tx
      .insert(actor)
      .values({ id: actorId, ...present, kind, name, description, madeBy: act.id })

    return act.done({
      thing: { kind: 'actor', id: actorId },
      content: { kind, name, description },
      output: { actorId },
    })
  },
})
