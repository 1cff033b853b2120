import type { caller } from '#server/platform/caller.ts'

type Api = Awaited<ReturnType<typeof caller>>

/** The minutes of a meeting as their page has them. */
export type ShownMinutes = NonNullable<Awaited<ReturnType<Api['minutes']['get']>>>
