import type { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import type { Json } from '#server/record/act-format.ts'
import type { Actor, Caller } from './actor.ts'
import type { Receipt } from './receipt.ts'
import type { Refusal, RefusalCode, RefusalParams } from './refusal.ts'

export type Thing = { readonly kind: string; readonly id: string }

/** What `perform` hands back: the thing acted on, what the record says of it, the answer. */
export type Done<Output> = {
  readonly thing: Thing | null
  readonly content: Readonly<Record<string, Json>>
  readonly output: Output
  /** The compartment that the act itself opened; otherwise the one that it is about. */
  readonly situationId?: string
}

/** What an act has in hand while it is performed. */
export type Act = {
  readonly tx: Transaction
  /** Of this act: what versions name in `made_by` and `ended_by`. */
  readonly id: string
  readonly actor: Actor
  readonly situationId: string | null
  /** When the act began, by the database's clock; in an exercise, when it is said to have happened. */
  readonly at: Date
  /** The clock again, after locks were waited for: what deadlines are held against. */
  moment(): Promise<Date>
  newId(): string
  /**
   * Registers a thing, in this act's compartment unless told otherwise; numbered within it where asked. One
   * that belongs to a document is hidden, with the record's entries about it, from whoever may not see that.
   */
  newThing(thing: {
    kind: string
    situationId?: string | null
    numbered?: boolean
    documentId?: string | null
  }): Promise<{ id: string; number: number | null }>
  /** Puts a job in the worker's queue, in this transaction. A job with the same key is replaced. */
  enqueue(task: string, payload: Json, options?: { runAt?: Date; jobKey?: string }): Promise<void>
  /** Ends the act without effect. With `logged`, an entry of its own says that it was refused. */
  refuse(
    code: RefusalCode,
    params?: RefusalParams,
    options?: { logged?: { thing: Thing | null; content: Record<string, Json> } },
  ): never
  done<Output>(done: Done<Output>): Done<Output>
}

export type ActDefinition<Input extends z.ZodType, Output extends z.ZodType> = {
  /** `<noun>.<verb>`, permanent: it is in the record. */
  readonly name: string
  readonly input: Input
  readonly output: Output
  /**
   * What of the input a repeated key is held against: all of it, unless something in it must not be kept even
   * as a hash beside who sent it.
   */
  readonly keyed?: (input: z.output<Input>) => unknown
  /** The compartment of the act: null for none, undefined where what it is about does not exist. */
  readonly about: (tx: Transaction, input: z.output<Input>) => Promise<string | null | undefined>
  /** Slow work that must not hold a transaction open (hashing a password); its result reaches `perform`. */
  readonly prepare?: (input: z.output<Input>) => Promise<z.output<Input>>
  readonly perform: (act: Act, input: z.output<Input>) => Promise<Done<z.output<Output>>>
}

export type Answer<Output> =
  | { readonly ok: true; readonly output: Output; readonly receipt: Receipt }
  | { readonly ok: false; readonly refusal: Refusal }

/** For whom and how an act is run. `effectiveAt`, `ids` and `random` are for the exercise's loader alone. */
export type Running = {
  readonly caller: Caller
  /** Idempotency key (UUID) chosen by the page; a repeated key gives the first answer again. */
  readonly key?: string
  readonly effectiveAt?: Date
  readonly ids?: () => string
  readonly random?: (size: number) => Uint8Array
}
