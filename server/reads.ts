import type { z } from 'zod'
import type { Connection, Transaction } from '#db/client.ts'
import { permits } from '#server/members/rules/roles.ts'
import { whoMay } from '#server/members/rules/who-may.ts'
import { type Actor, type Caller, loadActor, setActor } from '#server/platform/actor.ts'
import { seesSituation } from '#server/platform/installation.ts'
import { type SeenAs, seenBy, setSeenAs } from '#server/platform/seen-as.ts'
import { inTransaction } from '#server/platform/transaction.ts'

/** What a read has in hand. */
export type Read = {
  readonly tx: Transaction
  /** For whom it answers: the reader or, where the past is looked at as a member, what is common to both. */
  readonly actor: Actor
  /** Who asks, and as which member then they look at the past, where they do. */
  readonly looking: { readonly reader: Actor; readonly then: Actor } | undefined
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
  /**
   * That no page of the past asks it, so it answers nobody who looks at the past as a member: what it withholds it
   * decides by who reads now.
   */
  readonly isOfThePresent?: true
  /** Answers; null where what is asked for does not exist. */
  readonly perform: (read: Read, input: z.output<Input>) => Promise<z.input<Output> | null>
}

export type DefinedRead<Input extends z.ZodType, Output extends z.ZodType> = ReadDefinition<
  Input,
  Output
> & {
  /**
   * Answers within one transaction under the actor's row-level security.
   * @param reading.as answer the past (`asOf`) as this member could see it then, and no more than the caller sees now
   * @returns null alike for what does not exist, is hidden, or may not be read by this actor
   */
  run(
    connection: Connection,
    input: z.output<Input>,
    reading: { caller: Caller; asOf?: number | undefined; as?: string | undefined },
  ): Promise<z.output<Output> | null>
}

/** The one way to read: who may see what is decided here, before anything is looked up. */
export const defineRead = <Input extends z.ZodType, Output extends z.ZodType>(
  definition: ReadDefinition<Input, Output>,
): DefinedRead<Input, Output> => ({
  ...definition,
  run: (connection, input, { caller, asOf, as }) =>
    inTransaction(connection, async (tx) => {
      await setActor(tx, caller)
      const seen = as === undefined || asOf === undefined ? undefined : { memberId: as, asOf }
      if (seen && definition.isOfThePresent) return null
      if (seen) await setSeenAs(tx, caller, seen)
      const situationId = await definition.about(tx, input)
      if (situationId === undefined) return null
      const reader = await loadActor(tx, caller, situationId)
      const permission = whoMay[definition.name]
      if (!reader || !permission || !permits(permission, reader)) return null
      const looking = seen && (await lookingAs(tx, reader, situationId, seen))
      if (seen && !(looking && permits(permission, looking.then))) return null
      if (situationId !== null && !(await seesSituation(tx, reader, situationId))) return null
      const actor = looking ? seenBy(reader, looking.then) : reader
      const answer = await definition.perform({ tx, actor, looking, situationId, asOf }, input)

      return answer === null ? null : definition.output.parse(answer)
    }),
})

const lookingAs = async (
  tx: Transaction,
  reader: Actor,
  situationId: string | null,
  { memberId, asOf }: SeenAs,
): Promise<Read['looking']> => {
  const then = await loadActor(tx, { kind: 'member', memberId }, situationId, asOf)

  return then ? { reader, then } : undefined
}
