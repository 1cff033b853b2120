import type { z } from 'zod'
import type { Connection } from '#db/client.ts'
import type { DefinedAct } from '#server/acts.ts'
import type { Seeded } from './seeded.ts'

/** Ids of what the exercise has made so far, by the keys of its data. */
export type Cast = {
  ministry: Map<string, string>
  member: Map<string, string>
  actor: Map<string, string>
  source: Map<string, string>
  evidence: Map<string, string>
  measure: Map<string, string>
  meeting: Map<string, string>
  ballot: Map<string, string>
  section: Map<string, string>
  situationId: string
  bodyId: string
  assessmentId: string
}

/** Where the exercise is played: it runs each act as the person who is said to have acted, when. */
export type Stage = {
  cast: Cast
  /** Throws, naming the act and the refusal, when an act of the exercise is refused. */
  play<Input extends z.ZodType, Output extends z.ZodType>(
    act: DefinedAct<Input, Output>,
    input: z.input<Input>,
    by: string,
    at: string | null,
  ): Promise<z.output<Output>>
  /** The worker's connection, for looking up what an act does not answer. */
  worker: Connection
  /** How many acts were run. */
  played: () => number
}

/** One thing that happens in the exercise, and when. Steps run in the order of their times. */
export type Step = { at: string; run: (stage: Stage) => Promise<void> }

/** The name under which the worker's acts are played. */
export const system = 'system'

/** Sets the stage: members act under the app's role, the system under the worker's. */
export const setStage = (app: Connection, worker: Connection, seeded: Seeded): Stage => {
  const cast: Cast = {
    ministry: new Map(),
    member: new Map(),
    actor: new Map(),
    source: new Map(),
    evidence: new Map(),
    measure: new Map(),
    meeting: new Map(),
    ballot: new Map(),
    section: new Map(),
    situationId: '',
    bodyId: '',
    assessmentId: '',
  }
  let count = 0
  return {
    cast,
    worker,
    played: () => count,
    play: async (act, input, by, at) => {
      const caller =
        by === system
          ? ({ kind: 'system' } as const)
          : ({ kind: 'member', memberId: known(cast.member, by) } as const)
      const answer = await act.run(by === system ? worker : app, input, {
        caller,
        ids: seeded.uuid,
        random: seeded.bytes,
        ...(at === null ? {} : { effectiveAt: new Date(at) }),
      })
      if (!answer.ok)
        throw new Error(
          `The exercise stops at ${act.name} by ${by}, ${at}: ${JSON.stringify(answer.refusal)}`,
        )
      count += 1
      return answer.output
    },
  }
}

/** The id behind a key. Throws when the data names what it has not made yet. */
export const known = (ids: ReadonlyMap<string, string>, key: string): string => {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`The exercise names "${key}" before it exists.`)
  return id
}
