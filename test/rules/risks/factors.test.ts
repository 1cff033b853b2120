import { describe, expect, it } from 'vitest'
import { messagesOf } from '#server/messages/load.ts'
import { factorGroups, factors } from '#server/risks/rules/factors.ts'
import { mitigatingFactors } from '#server/risks/rules/resilience.ts'
import { indicatorsOf, scaleOf, subjectOf } from '#server/risks/rules/subjects.ts'

type Words = Record<string, Record<string, unknown>>

describe('the factors of the UN Framework of Analysis', () => {
  it('are fourteen: eight common, and two for each of three crimes', () => {
    const inGroup = (group: string) =>
      factors.filter((one) => one.group === group).map(({ id }) => id)
    expect(factors.map(({ id }) => id)).toEqual(
      Array.from({ length: 14 }, (_, at) => `RF${at + 1}`),
    )
    expect(factorGroups.map((group) => inGroup(group).length)).toEqual([8, 2, 2, 2])
    expect(inGroup('genocide')).toEqual(['RF9', 'RF10'])
  })

  it('say which titles were read and which are recalled', () => {
    expect(factors.filter(({ mark }) => mark === 'recalled').map(({ id }) => id)).toEqual([
      'RF6',
      'RF10',
      'RF11',
    ])
  })

  it('have the two counts of indicators that were read: twelve triggers, six tensions', () => {
    const count = (id: string) => factors.find((one) => one.id === id)?.indicators
    expect([count('RF8'), count('RF9')]).toEqual([12, 6])
  })

  it.each(['en', 'fr'] as const)(
    'have a word for each of them and no word more, in %s',
    async (language) => {
      const words = (await messagesOf(language)).factors as unknown as Words
      const titles = Object.keys(words.factors ?? {})
      expect(titles).toEqual(factors.map(({ id }) => id))
      for (const factor of factors) {
        const spoken = Object.keys((words.indicators?.[factor.id] as object | undefined) ?? {})
        expect(spoken.map((number) => `${factor.id}.${number}`)).toEqual(indicatorsOf(factor))
      }
      expect(Object.keys(words.resilience ?? {})).toEqual([...mitigatingFactors])
    },
  )
})

describe('what an id names', () => {
  it('is a factor, an indicator that it has, or something that mitigates', () => {
    expect(subjectOf('RF7')).toMatchObject({ kind: 'factor', factor: { id: 'RF7' } })
    expect(subjectOf('RF8.12')).toMatchObject({ kind: 'indicator', number: 12 })
    expect(subjectOf('M3')).toEqual({ kind: 'resilience', id: 'M3' })
  })

  it.each(['RF0', 'RF15', 'RF8.13', 'RF8.0', 'RF8.01', 'M8', 'E1', '', 'RF7 '])(
    'is nothing for "%s"',
    (id) => {
      expect(subjectOf(id)).toBeUndefined()
    },
  )

  it('has the scale of its kind: a risk ends acute, resilience strong', () => {
    const ends = ['RF7', 'RF7.1', 'M1'].map((id) => {
      const subject = subjectOf(id)
      return subject && scaleOf(subject).at(-1)
    })
    expect(ends).toEqual(['acute', 'acute', 'strong'])
  })
})
