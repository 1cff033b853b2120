/**
 * Calls back once the browser has nothing more urgent to do, at the latest after so many milliseconds.
 * @returns calls it off
 */
export function whenIdle(call: () => void, latest: number): () => void {
  if (typeof requestIdleCallback === 'function') {
    const asked = requestIdleCallback(call, { timeout: latest })
    return () => cancelIdleCallback(asked)
  }
  // Older Safari has none: a moment between two pictures must do.
  const asked = setTimeout(call, 30)
  return () => clearTimeout(asked)
}
