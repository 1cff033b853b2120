/** Says of each caller, by a key, whether one more call is within the limit. */
export type RateLimit = (key: string, now: number) => boolean

/** Keys kept at once; beyond them the oldest are forgotten. */
const mostKeys = 10_000

/**
 * A limit on calls in any window of a length, kept in this process. Times in milliseconds.
 * @param most calls within one window
 */
export const rateLimit = (most: number, windowLength: number): RateLimit => {
  const calls = new Map<string, number[]>()

  return (key, now) => {
    const recent = (calls.get(key) ?? []).filter((at) => at > now - windowLength)
    const isWithin = recent.length < most
    if (isWithin) recent.push(now)
    // Moved to the end, so that what was not used for longest comes first.
    calls.delete(key)
    calls.set(key, recent)
    const [oldest] = calls.keys()
    if (calls.size > mostKeys && oldest !== undefined) calls.delete(oldest)

    return isWithin
  }
}
