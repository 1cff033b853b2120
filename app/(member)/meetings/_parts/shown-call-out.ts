import type { caller } from '#server/platform/caller.ts'

/** The call-out of an urgent meeting as a page reads it. */
export type ShownCallOut = NonNullable<
  Awaited<ReturnType<Awaited<ReturnType<typeof caller>>['meetings']['callOut']>>
>
