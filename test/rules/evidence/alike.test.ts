import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alikeIndex, bandsOfEvidence } from '#server/evidence/rules/alike.ts'
import { areNearSame, bandsOf, plainWords, shinglesOf } from '#server/evidence/rules/near-text.ts'

const report =
  'On 30 December 2007, a crowd blocked the road to Kisumu with burning tyres and stones. Police fired tear gas and then live rounds. At least four people were wounded and taken to the provincial hospital.'

const near = (one: string, other: string) => areNearSame(shinglesOf(one), shinglesOf(other))

describe('texts that say the same', () => {
  it('are known through layout, case, accents and punctuation', () => {
    const laidOut = report.toUpperCase().replaceAll(' ', '\n ').replaceAll('.', ' …')
    expect(near(report, laidOut)).toBe(true)
    expect(plainWords('L’été à Bouaké')).toBe(plainWords("l'ete a BOUAKE"))
  })

  it('are known when words were changed, sentences added, or the rest cut off', () => {
    expect(near(report, report.replace('four', 'five'))).toBe(true)
    expect(near(report, `Reuters: ${report} No official comment was made by the evening.`)).toBe(
      true,
    )
    expect(near(report, report.slice(0, 120))).toBe(true)
  })

  it('are known where words are not set apart', () => {
    const burmese = 'ရန်ကုန်မြို့တွင်လူအများအပြားဆန္ဒပြခဲ့ကြသည်ရဲများကပစ်ခတ်ခဲ့သည်'
    expect(near(burmese, `${burmese}နောက်ပိုင်း`)).toBe(true)
    expect(near(burmese, 'မန္တလေးမြို့၌ဈေးများပိတ်ထားသည်ဟုသတင်းရရှိသည်')).toBe(false)
  })

  it('are not taken for those of another event in the same manner', () => {
    const other =
      'On 3 January 2008, youths looted shops in Eldoret and burned two houses near the market. Police arrived after an hour. Nobody was reported hurt in the fighting that followed.'
    expect(near(report, other)).toBe(false)
    expect(near('', '')).toBe(false)
  })

  it('find each other by their bands, which are alike for alike texts and never for all', () => {
    const words = fc.array(fc.constantFrom(...report.split(' ')), { minLength: 12, maxLength: 60 })
    fc.assert(
      fc.property(words, (drawn) => {
        const text = drawn.join(' ')
        expect(bandsOf(shinglesOf(text.toUpperCase()))).toEqual(bandsOf(shinglesOf(text)))
        for (const band of bandsOf(shinglesOf(text))) {
          // As a PostgreSQL integer.
          expect(band).toBe(band | 0)
        }
      }),
    )
    const bands = new Set(bandsOf(shinglesOf(report)))
    const shared = (text: string) =>
      bandsOf(shinglesOf(text)).filter((band) => bands.has(band)).length
    expect(shared(report.replace('four', 'five'))).toBeGreaterThan(0)
    expect(shared('Nothing of this is anywhere in the other text at all, not a single run.')).toBe(
      0,
    )
  })
})

describe('what is alike', () => {
  const piece = { title: 'Clash', reported: report, citation: 'KEN1234', eventFrom: '2007-12-30' }

  it('is found among what came before, the most alike first', () => {
    const index = alikeIndex<number>()
    index.add(1, { ...piece, reported: report.replace('four', 'five'), citation: null })
    index.add(2, piece)
    index.add(3, { ...piece, reported: 'Something else was said of it.', citation: 'ken1234 ' })
    index.add(4, { ...piece, title: 'Elsewhere', reported: 'A market burned.', citation: null })
    expect(index.find(piece)).toEqual([
      { key: 2, likeness: 'same' },
      { key: 1, likeness: 'near' },
      { key: 3, likeness: 'reference' },
    ])
  })

  it('is near and not the same where the same words are of another day', () => {
    const index = alikeIndex<number>()
    index.add(1, piece)
    expect(index.find({ ...piece, citation: null, eventFrom: '2008-01-02' })).toEqual([
      { key: 1, likeness: 'near' },
    ])
    expect(index.find({ ...piece, citation: null, eventFrom: null })).toEqual([
      { key: 1, likeness: 'same' },
    ])
  })

  it('is found word for word in a crowd of thousands that say nearly that, and is told to be near any of them', () => {
    const index = alikeIndex<number>()
    const said = (day: number) => ({
      ...piece,
      reported: `${report} It was the ${day}th time this year.`,
      citation: null,
    })
    for (let day = 0; day < 5_000; day += 1) index.add(day, said(day))
    const [first, ...rest] = index.find(said(3))
    expect(first).toEqual({ key: 3, likeness: 'same' })
    expect(rest.map(({ likeness }) => likeness)).toEqual(new Array(9).fill('near'))
    expect(index.find(said(9_999)).map(({ likeness }) => likeness)).toContain('near')
  })

  it('is found by the bands of the words alone', () => {
    expect(bandsOfEvidence(piece)).toHaveLength(16)
    expect(bandsOfEvidence({ title: ' ', reported: '…' })).toEqual([])
  })
})
