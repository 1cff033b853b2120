import { and, asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { actor } from '#db/schema/actor.ts'
import { actorRole } from '#db/schema/actor-role.ts'
import { thing } from '#db/schema/thing.ts'
import { situationOf } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { actorKinds, actorRoles } from './rules/actor-roles.ts'

const dated = z.object({
  roleId: z.uuid(),
  role: z.enum(actorRoles),
  from: z.string(),
  until: z.string().nullable(),
  reason: z.string(),
})

/** The actors of a situation in the order in which they were named, each with its dated roles. */
export const listActors = defineRead({
  name: 'actor.list',
  input: z.object({ situationId: z.uuid() }),
  output: z.array(
    z.object({
      actorId: z.uuid(),
      number: z.int(),
      kind: z.enum(actorKinds),
      name: z.string(),
      description: z.string(),
      roles: z.array(dated),
    }),
  ),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform({ tx, asOf }, { situationId }) {
    const actors = await tx
      .select({
        actorId: actor.id,
        number: thing.number,
        kind: actor.kind,
        name: actor.name,
        description: actor.description,
      })
      .from(actor)
      .innerJoin(thing, eq(thing.id, actor.id))
      .where(and(eq(actor.situationId, situationId), held(actor, asOf)))
      .orderBy(asc(thing.number))
    const roles = await tx
      .select({
        actorId: actorRole.actorId,
        roleId: actorRole.id,
        role: actorRole.role,
        from: actorRole.fromOn,
        until: actorRole.untilOn,
        reason: actorRole.reason,
      })
      .from(actorRole)
      .where(and(eq(actorRole.situationId, situationId), held(actorRole, asOf)))
      .orderBy(asc(actorRole.fromOn))

    return actors.map((one) => ({
      ...one,
      number: one.number ?? 0,
      roles: roles.filter((row) => row.actorId === one.actorId),
    }))
  },
})
