import { expect, it } from 'vitest'
import { KeptResults } from '#server/replay/kept-results.ts'

it('keeps what was asked for last, within its bytes', () => {
  const kept = new KeptResults(10_000)
  const text = (letter: string) => ({
    ...{ json: letter.repeat(2_000), hash: letter },
    state: new Uint8Array(1_000),
  })
  kept.set('text', 'x:1:aa', text('a'))
  kept.set('text', 'x:2:bb', text('b'))
  kept.set('text', 'y:1:cc', text('c'))
  expect(kept.get('text', 'x:1:aa')?.hash).toBe('a')
  kept.set('text', 'y:2:dd', text('d'))
  expect(kept.get('text', 'x:2:bb')).toBeUndefined()
  expect(kept.keys('text', 'x:')).toEqual(['x:1:aa'])
  expect(kept.keys('text', 'y:')).toEqual(['y:1:cc', 'y:2:dd'])
  // The same again weighs once; what is larger than all of it stands alone.
  for (let times = 0; times < 5; times += 1) kept.set('text', 'y:2:dd', text('d'))
  expect(kept.get('text', 'x:1:aa')?.hash).toBe('a')
  kept.set('made', 'all', { json: 'z'.repeat(20_000) })
  expect(kept.keys('text', '')).toEqual([])
  expect(kept.get('made', 'all')?.json).toHaveLength(20_000)
})
