import { describe, expect, it } from 'vitest'
import { wholeSplit } from '#server/motions/rules/whole-split.ts'

const parts = (...all: number[][]) => all.map((paragraphs) => ({ paragraphs }))

describe('a split', () => {
  it('carries every paragraph over, which may go into several motions', () => {
    expect(wholeSplit(parts([1, 2], [2, 3]), 3)).toBe('ok')
    expect(wholeSplit(parts([], []), 0)).toBe('ok')
  })

  it('is refused where one is left, unknown, or a motion would have none', () => {
    expect(wholeSplit(parts([1], [3]), 3)).toBe('motions.paragraph_left')
    expect(wholeSplit(parts([1], [2, 4]), 3)).toBe('motions.paragraph_unknown')
    expect(wholeSplit(parts([1, 2], []), 2)).toBe('motions.part_empty')
  })
})
