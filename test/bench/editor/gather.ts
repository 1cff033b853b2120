import { Colleague } from './colleague.ts'

/** Between two letters of one colleague (ms): sixty words a minute. */
const rhythm = 200

/**
 * Lets so many others come in and write, each in a line of their own, spread over the text.
 * @returns what makes them leave; throws then if somebody was sent away
 */
export async function gather(
  count: number,
  address: { port: number; document: string; headers: Record<string, string> },
): Promise<() => void> {
  const colleagues = Array.from({ length: count }, () => new Colleague())
  for (const [at, colleague] of colleagues.entries()) {
    await colleague.enter(address, (at + 0.3) / count)
  }
  const timers = colleagues.map((colleague, at) => {
    let timer = setTimeout(
      () => {
        timer = setInterval(() => colleague.type(), rhythm)
      },
      (at * rhythm) / count,
    )
    return () => clearInterval(timer)
  })
  return () => {
    for (const stop of timers) stop()
    const away = colleagues.find(({ closed }) => closed !== undefined)
    for (const colleague of colleagues) colleague.leave()
    if (away) throw new Error(`a colleague was sent away: ${away.closed}`)
  }
}
