import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countParts,
  dailyQuota,
  faultOfSize,
  lengthOfPart,
  partBytes,
} from '#server/evidence/rules/upload-parts.ts'

const megabyte = 1024 * 1024
const nothing = { files: 0, bytes: 0 }

describe('the parts of a file', () => {
  it('are together the file, none of them empty or too long, and there are no others', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 * megabyte }), (size) => {
        const parts = Array.from({ length: countParts(size) }, (_, part) =>
          lengthOfPart(size, part),
        )
        expect(parts.reduce((sum, length) => sum + length, 0)).toBe(size)
        expect(parts.every((length) => length > 0 && length <= partBytes)).toBe(true)
        expect(lengthOfPart(size, parts.length)).toBe(0)
      }),
    )
  })
})

describe('a file that is about to be sent', () => {
  it.each([
    ['of nothing', 0, nothing, 'empty'],
    ['of one byte', 1, nothing, null],
    ['of 200 MB', 200 * megabyte, nothing, null],
    ['of one byte more', 200 * megabyte + 1, nothing, 'too_large'],
    ['after 200 others', 1, { files: dailyQuota.files, bytes: 200 }, 'too_many'],
    ['that fills the day', 1, { files: 1, bytes: 4_000 * megabyte - 1 }, null],
    ['that passes it', 2, { files: 1, bytes: 4_000 * megabyte - 1 }, 'too_much'],
  ] as const)('is taken in or refused by what it is said to be: %s', (_, size, sent, fault) => {
    expect(faultOfSize(size, sent)).toBe(fault)
  })
})
