import { describe, expect, it } from 'vitest'
import { fits, likelihoods, probabilityOf, rangeOf } from '#server/forecasts/rules/words.ts'
import { messagesOf } from '#server/messages/load.ts'

describe('words of likelihood', () => {
  it('cover every whole number from 1 to 99 once: their ends no longer overlap', () => {
    for (let percent = 1; percent <= 99; percent += 1) {
      expect(likelihoods.filter((word) => fits(word, percent))).toHaveLength(1)
    }
    for (const percent of [0, 100, -1]) {
      expect(likelihoods.filter((word) => fits(word, percent))).toEqual([])
    }
  })

  it.each([
    [4, 'almost_no_chance'],
    [5, 'very_unlikely'],
    [19, 'very_unlikely'],
    [20, 'unlikely'],
    [45, 'roughly_even'],
    [55, 'likely'],
    [80, 'very_likely'],
    [94, 'very_likely'],
    [95, 'almost_certain'],
    [99, 'almost_certain'],
  ] as const)('read %i per cent as %s', (percent, word) => {
    expect(fits(word, percent)).toBe(true)
  })

  it('are scored at the number given, else at the middle of their range, which lies in it', () => {
    expect(probabilityOf({ word: 'likely', percent: 60 })).toBe(0.6)
    expect(probabilityOf({ word: 'likely', percent: null })).toBe(0.675)
    expect(probabilityOf({ word: 'almost_certain', percent: null })).toBe(0.97)
    for (const word of likelihoods) {
      const middle = probabilityOf({ word, percent: null }) * 100
      expect(middle).toBeGreaterThanOrEqual(rangeOf[word].low)
      expect(middle).toBeLessThan(rangeOf[word].high)
    }
  })
})

type Words = { [key: string]: string | Words }

const sentencesOf = (words: Words): string[] =>
  Object.values(words).flatMap((value) =>
    typeof value === 'string' ? value.split(/(?<=[.;:!?])\s+/) : sentencesOf(value),
  )

describe('likelihood and proof', () => {
  it.each(['en', 'fr'] as const)(
    'never stand in one sentence of the product, in %s',
    async (language) => {
      const all = (await messagesOf(language)) as unknown as Words
      const { words } = all.forecasts as unknown as { words: Record<string, string> }
      const levels = (all.common as Words).levels as Record<string, string>
      const ladder = ['1', '2', '3', '4', '5'].map((level) => (levels[level] ?? '').toLowerCase())
      const sentences = sentencesOf(all).map((sentence) => sentence.toLowerCase())
      const ofLikelihood = sentences.filter((sentence) =>
        Object.values(words).some((word) =>
          new RegExp(`(^|[^\\p{L}])${word}($|[^\\p{L}])`, 'u').test(sentence),
        ),
      )
      expect(ofLikelihood.length).toBeGreaterThanOrEqual(likelihoods.length)
      expect(
        ofLikelihood.filter((sentence) => ladder.some((level) => sentence.includes(level))),
      ).toEqual([])
      const forecasts = sentencesOf(all.forecasts as Words).map((one) => one.toLowerCase())
      expect(forecasts.filter((one) => ladder.some((level) => one.includes(level)))).toEqual([])
    },
  )
})
