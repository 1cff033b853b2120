/** The longest that this process's event loop did nothing else, while something was done. */
export async function stallsDuring(work: () => Promise<unknown>): Promise<{
  took: number
  stalled: number
}> {
  let stalled = 0
  let last = performance.now()
  const look = () => {
    const now = performance.now()
    stalled = Math.max(stalled, now - last)
    last = now
  }
  const timer = setInterval(look, 1)
  const begun = performance.now()
  await work()
  const took = performance.now() - begun
  look()
  clearInterval(timer)
  return { took, stalled }
}
