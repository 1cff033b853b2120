import type { caller } from '#server/platform/caller.ts'

type Reads = Awaited<ReturnType<typeof caller>>['risks']
type Each<Read extends (input: never) => Promise<readonly unknown[] | null>> = NonNullable<
  Awaited<ReturnType<Read>>
>[number]

/** One rating, as pages show it. */
export type ShownRating = Each<Reads['ratings']>

/** One determination of serious risk. */
export type ShownSeriousRisk = Each<Reads['serious']>

/** One tripwire. */
export type ShownTripwire = Each<Reads['tripwires']>
