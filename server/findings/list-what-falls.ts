import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { actor } from '#db/schema/actor.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { choicesBy } from './falls-choices.ts'
import { fallShown, fallsBy } from './get-fall.schema.ts'
import { readCase } from './read-case.ts'
import { whatFalls, withoutGrader, withoutOriginGroup, withoutSource } from './rules/sensitivity.ts'

/**
 * What would fall if a source, an origin or a grader were discredited: one row for each, with the
 * elements and findings that would change (domain.md G4). Hypothetical: nothing is changed.
 * Graders are left out for a reader to whom some grades are still hidden.
 */
export const listWhatFalls = defineRead({
  name: 'finding.what_falls',
  input: z.object({ situationId: z.uuid(), by: z.enum(fallsBy) }),
  output: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** How many pieces of evidence rest on it. */
      evidence: z.number().int(),
      falls: z.array(fallShown),
    }),
  ),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(read, { situationId, by }) {
    const given = await readCase(read.tx, situationId, read.asOf)
    const { evidence } = given
    const choices = await choicesBy(read, { situationId, by, evidence })
    const names = await read.tx
      .select({ id: actor.id, name: actor.name })
      .from(actor)
      .where(and(eq(actor.situationId, situationId), isNull(actor.endedBy)))
    const without = { source: withoutSource, origin: withoutOriginGroup, grader: withoutGrader }[by]
    return choices.map((choice) => ({
      ...choice,
      falls: whatFalls(given, without(given, choice.id)).map(({ actor: id, ...fall }) => ({
        ...fall,
        actorName: names.find((name) => name.id === id)?.name ?? '',
      })),
    }))
  },
})
