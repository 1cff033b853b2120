import type { caller } from '#server/platform/caller.ts'

type Api = Awaited<ReturnType<typeof caller>>

/** Something to be done, as lists have it. */
export type ShownAction = NonNullable<Awaited<ReturnType<Api['actions']['list']>>>[number]
