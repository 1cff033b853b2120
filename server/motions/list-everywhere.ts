import { z } from 'zod'
import { situation } from '#db/schema/situation.ts'
import { motionsWhere } from '#server/ballots/motions-where.ts'
import { motionStates } from '#server/ballots/rules/motion-graph.ts'
import { installationWide } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'

const most = 100

/** The motions of every situation that the reader is in, the latest first: all, or those in one state; at most 100. */
export const listMotionsEverywhere = defineRead({
  name: 'motion.everywhere',
  input: z.object({ state: z.enum(motionStates).nullable().default(null) }),
  output: z.object({
    motions: z.array(
      z.object({
        motionId: z.uuid(),
        number: z.int(),
        question: z.string(),
        situationName: z.string(),
        kind: z.enum(['substantive', 'amendment', 'procedural']),
        state: z.enum(motionStates),
      }),
    ),
    /** How many there are in each state that occurs. */
    counts: z.array(z.object({ state: z.enum(motionStates), count: z.int() })),
    more: z.boolean(),
  }),
  about: installationWide,
  async perform({ tx, asOf }, { state }) {
    const all = (await motionsWhere(tx, undefined, asOf)).reverse()
    const situations = await tx
      .select({ id: situation.id, name: situation.name })
      .from(situation)
      .where(held(situation, asOf))
    const names = new Map(situations.map(({ id, name }) => [id, name]))
    const found = all.filter((one) => state === null || one.state === state)

    return {
      motions: found.slice(0, most).map((one) => ({
        ...{ motionId: one.motionId, number: one.number, question: one.question },
        ...{ kind: one.kind, state: one.state },
        situationName: names.get(one.situationId) ?? '',
      })),
      counts: motionStates
        .map((one) => ({ state: one, count: all.filter((put) => put.state === one).length }))
        .filter(({ count }) => count > 0),
      more: found.length > most,
    }
  },
})
