import { describe, expect, it } from 'vitest'
import { claimed, durationOf, momentOf, pdfTime } from '#server/evidence/rules/claims.ts'
import { readOfficeClaims } from '#server/evidence/rules/office-claims.ts'

describe('what a file claims', () => {
  it('is shown without what steers a terminal or turns the direction of writing', () => {
    expect(claimed('A\u202egnp.exe\u0007\nB\0C')).toBe('Agnp.exe B')
    expect(claimed('x'.repeat(500))).toHaveLength(200)
  })

  it('of a length or a time is shown as people read it, and not where it is none', () => {
    expect([0, 3.4, 192, 3_725, Number.NaN, undefined].map(durationOf)).toEqual([
      '',
      '0:00:03',
      '0:03:12',
      '1:02:05',
      '',
      '',
    ])
    expect(pdfTime("D:20240131120500+01'00'")).toBe('2024-01-31 12:05:00 +01:00')
    expect(pdfTime('D:20240131120500Z')).toBe('2024-01-31 12:05:00 UTC')
    expect(pdfTime('last winter')).toBe('last winter')
    expect(momentOf(new Date('1904-01-01T00:00:00Z'))).toBe('')
    expect(momentOf(new Date(Number.NaN))).toBe('')
  })

  it('is read of an office document once, its marks as they are meant', () => {
    expect(readOfficeClaims('<dc:title>&#65;&#x42;&lt;&amp;lt;&#9999999;</dc:title>')).toEqual([
      { what: 'title', says: 'AB<&lt;&#9999999;' },
    ])
    expect(readOfficeClaims('<dc:title/><dc:title>Second</dc:title>')).toEqual([
      { what: 'title', says: 'Second' },
    ])
    expect(readOfficeClaims('<dc:title><b>no words alone</b></dc:title>')).toEqual([])
  })
})
