import { describe, expect, it } from 'vitest'
import { custodyOf, isBroken, type Kept } from '#server/evidence/rules/custody.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute))
const file: Kept = {
  sha256: 'original',
  attached: { at: at(3), by: 'Ada', entry: 7 },
  arrival: { by: 'Ada', begunAt: at(1), verifiedAt: at(2), scannedWith: 'clamd' },
  copies: [{ sha256: 'copy' }],
  checks: [{ found: 'original', at: at(9), by: 'Con', entry: 9 }],
  stamp: null,
  downloads: [{ at: at(5), by: 'Olga' }],
}

describe('the way of a file', () => {
  it('is told oldest first, with who, the entry of the record and the hash before and after', () => {
    const same = { before: 'original', after: 'original' }
    expect(custodyOf(file)).toEqual([
      { what: 'read', at: at(1), by: 'Ada', before: null, after: 'original', entry: null },
      { what: 'verified', at: at(2), by: null, ...same, entry: 7 },
      { what: 'scanned', at: at(2), by: null, ...same, entry: 7 },
      { what: 'copied', at: at(2), by: null, before: 'original', after: 'copy', entry: 7 },
      { what: 'attached', at: at(3), by: 'Ada', ...same, entry: 7 },
      { what: 'downloaded', at: at(5), by: 'Olga', ...same, entry: null },
      { what: 'checked', at: at(9), by: 'Con', ...same, entry: 9 },
    ])
  })

  it('of a file from before arrivals were kept begins where it was attached', () => {
    expect(custodyOf({ ...file, arrival: null, copies: [] }).map(({ what }) => what)).toEqual([
      'attached',
      'downloaded',
      'checked',
    ])
  })

  it('is broken by other bytes and by none, never by a copy', () => {
    const check = { at: at(9), by: 'Con', entry: 9 }
    const steps = custodyOf({
      ...file,
      checks: [
        { ...check, found: 'other' },
        { ...check, found: null },
        { ...check, found: 'original' },
      ],
    })
    expect(steps.filter(isBroken).map(({ after }) => after)).toEqual(['other', null])
  })
})
