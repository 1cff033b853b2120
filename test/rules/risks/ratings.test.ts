import { describe, expect, it } from 'vitest'
import type { RatingLevel } from '#server/risks/rules/levels.ts'
import { inOrder, liesAhead, presentRating } from '#server/risks/rules/ratings.ts'
import { stretchesOf } from '#server/risks/rules/series.ts'

const rating = (level: RatingLevel, asOf: string, ratedAt: string) => ({
  subject: 'RF7',
  level,
  asOf,
  ratedAt: new Date(ratedAt),
})
const december = rating('some_signs', '2026-12-10', '2026-12-10T09:00:00Z')
const january = rating('acute', '2027-01-05', '2027-01-05T09:00:00Z')
/** Made last, of a day before both. */
const november = rating('clear_signs', '2026-11-01', '2027-02-01T09:00:00Z')
const all = [january, november, december]

describe('the rating that holds', () => {
  it('is of the latest day, whatever was said later of a day before', () => {
    expect(presentRating(all)).toBe(january)
    expect(inOrder(all)).toEqual([november, december, january])
  })

  it('is, of two on one day, the one made last', () => {
    const corrected = rating('clear_signs', '2027-01-05', '2027-01-05T10:00:00Z')
    expect(presentRating([corrected, january])).toBe(corrected)
    expect(presentRating([january, corrected])).toBe(corrected)
  })

  it('is nothing where nothing was rated', () => {
    expect(presentRating([])).toBeUndefined()
  })
})

describe('a day', () => {
  const at = new Date('2027-01-05T12:00:00Z')
  it('lies ahead only where it is ahead in every zone', () => {
    expect(liesAhead('2027-01-05', at)).toBe(false)
    expect(liesAhead('2027-01-06', at)).toBe(false)
    expect(liesAhead('2027-01-06', new Date('2027-01-05T09:59:59Z'))).toBe(true)
    expect(liesAhead('2027-01-07', at)).toBe(true)
  })
})

describe('the course of a subject', () => {
  it('holds each level until the next one, and the last until now', () => {
    const until = new Date('2027-03-01T00:00:00Z')
    const day = (text: string) => new Date(`${text}T00:00:00Z`)
    expect(stretchesOf(all, until).map(({ place, from, to }) => [place, from, to])).toEqual([
      [2, day('2026-11-01'), day('2026-12-10')],
      [1, day('2026-12-10'), day('2027-01-05')],
      [3, day('2027-01-05'), until],
    ])
  })

  it('never runs backwards where the last rating is of a day after now', () => {
    const [only] = stretchesOf([january], new Date('2027-01-01T00:00:00Z'))
    expect(only?.to).toEqual(only?.from)
  })
})
