import type { z } from 'zod'
import type { Connection, Transaction } from '#db/client.ts'
import { permits } from '#server/members/rules/roles.ts'
import { whoMay } from '#server/members/rules/who-may.ts'
import { type Actor, type Caller, loadActor, setActor } from '#server/platform/actor.ts'
import { seesSituation } from '#server/platform/installation.ts'
import { inTransaction } from '#server/platform/transaction.ts'

/** What a read has in hand. */
export type Read = {
  readonly tx: Transaction
  readonly actor: Actor
  readonly situationId: string | null
  /** Answer as the record stood at this entry's index; undefined for now. */
  readonly asOf: number | undefined
}

export type ReadDefinition<Input extends z.ZodType, Output extends z.ZodType> = {
  /** `<noun>.<verb>`, its line in the who-may table. */
  readonly name: string
  readonly input: Input
  readonly output: Output
  /** The compartment read: null for none, undefined where what is asked for does not exist. */
  readonly about: (tx: Transaction, input: z.output<Input>) => Promise<string | null | undefined>
  /** Answers; null where what is asked for does not exist. */
  readonly perform: (read: Read, input: z.output<Input>) => Promise<z.input<Output> | null>
}

export type DefinedRead<Input extends z.ZodType, Output extends z.ZodType> = ReadDefinition<
  Input,
  Output
> & {
  /**
   * Answers within one transaction under the actor's row-level security.
   * @returns null alike for what does not exist, is hidden, or may not be read by this actor
   */
  run(
    connection: Connection,
    input: z.output<Input>,
    reading: { caller: Caller; asOf?: number | undefined },
  ): Promise<z.output<Output> | null>
}

/** The one way to read: who may see what is decided here, before anything is looked up. */
export const defineRead = <Input extends z.ZodType, Output extends z.ZodType>(
  definition: ReadDefinition<Input, Output>,
): DefinedRead<Input, Output> => ({
  ...definition,
  run: (connection, input, { caller, asOf }) =>
    inTransaction(connection, async (tx) => {
      await setActor(tx, caller)
      const situationId = await definition.about(tx, input)
      if (situationId === undefined) return null
      const actor = await loadActor(tx, caller, situationId)
      const permission = whoMay[definition.name]
      if (!actor || !permission || !permits(permission, actor)) return null
      if (situationId !== null && !(await seesSituation(tx, actor, situationId))) return null
      const answer = await definition.perform({ tx, actor, situationId, asOf }, input)

      return answer === null ? null : definition.output.parse(answer)
    }),
})
