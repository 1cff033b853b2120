import { and, eq, isNull, sql } from 'drizzle-orm'
import { actor } from '#db/schema/actor.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { addActorInput, addActorOutput } from './add-actor.schema.ts'

/** Names an actor of a situation, by office or group. What it is said to have done is a dated role. */
export const addActor = defineAct({
  name: 'actor.add',
  input: addActorInput,
  output: addActorOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(act, { situationId, kind, name, description }) {
    const [namesake] = await act.tx
      .select({ id: actor.id })
      .from(actor)
      .where(
        and(
          eq(actor.situationId, situationId),
          eq(sql`lower(${actor.name})`, name.toLowerCase()),
          isNull(actor.endedBy),
        ),
      )
    if (namesake) return act.refuse('situations.actor_exists', { name })
    const { id, number } = await act.newThing({ kind: 'actor', numbered: true })
    if (number === null) throw new Error('an actor was registered without a number')
    await act.tx.insert(actor).values({ id, situationId, kind, name, description, madeBy: act.id })

    return act.done({
      thing: { kind: 'actor', id },
      content: { kind, name, description, number },
      output: { actorId: id, number },
    })
  },
})
