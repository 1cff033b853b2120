/** What a body did, in the order in which it is hoped for. */
export const answers = ['convening', 'decision', 'action'] as const
export type Answer = (typeof answers)[number]

/** The first of each, where there was one. */
export type Answered = Readonly<Record<Answer, Date | null>>

/** Milliseconds from the first indicator to each answer, or how long that has been awaited. */
export type ResponseTimes = {
  readonly [Name in Answer]: { readonly elapsed: number; readonly running: boolean }
}

/**
 * From warning to response: how long each first answer took from the first indicator, or has been taking. One that is
 * dated before the indicator came at once.
 */
export function responseTimes(indicatedAt: Date, first: Answered, now: Date): ResponseTimes {
  const reading = (at: Date | null) => ({
    elapsed: Math.max(0, (at ?? now).getTime() - indicatedAt.getTime()),
    running: at === null,
  })

  return {
    convening: reading(first.convening),
    decision: reading(first.decision),
    action: reading(first.action),
  }
}

/**
 * The median of what each answer took, over situations; null where fewer than half of them have it, because the middle
 * one is then still running. Of an even number the later of the two in the middle: nothing is averaged.
 */
export function medianTimes(all: readonly ResponseTimes[]): Record<Answer, number | null> {
  const middle = (name: Answer): number | null => {
    const times = all
      .map((one) => (one[name].running ? Number.POSITIVE_INFINITY : one[name].elapsed))
      .sort((one, other) => one - other)
    const found = times[Math.floor(times.length / 2)]
    return found === undefined || found === Number.POSITIVE_INFINITY ? null : found
  }

  return { convening: middle('convening'), decision: middle('decision'), action: middle('action') }
}
