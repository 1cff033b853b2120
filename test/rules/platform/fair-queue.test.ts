import { describe, expect, it } from 'vitest'
import { FairQueue } from '#server/platform/fair-queue.ts'

describe('a queue that is fair', () => {
  it('lets each in by turns, however much one of them has asked for', async () => {
    const queue = new FairQueue(1)
    const done: string[] = []
    const work = (who: string, what: string) =>
      queue.run(who, async () => {
        done.push(what)
      })
    await Promise.all([
      ...[1, 2, 3, 4].map((number) => work('one', `one ${number}`)),
      work('other', 'other 1'),
      work('third', 'third 1'),
      work('other', 'other 2'),
    ])
    expect(done).toEqual([
      ...['one 1', 'one 2', 'other 1', 'third 1'],
      ...['one 3', 'other 2', 'one 4'],
    ])
  })

  it('runs as many at once as it may and no more, also after some have failed', async () => {
    const queue = new FairQueue(2)
    let running = 0
    const seen: number[] = []
    const work = async () => {
      running += 1
      seen.push(running)
      await new Promise((resolve) => setImmediate(resolve))
      running -= 1
      if (seen.length % 2) throw new Error('it failed')
    }
    const all = Array.from({ length: 9 }, (_, number) => queue.run(String(number % 3), work))
    const settled = await Promise.allSettled(all)
    expect(settled.some(({ status }) => status === 'rejected')).toBe(true)
    expect(Math.max(...seen)).toBe(2)
    expect(seen).toHaveLength(9)
  })
})
