import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  notRequired,
  readScope,
  type ScopeAnswer,
  type ScopeAnswers,
  scopeAnswers,
  scopeQuestions,
} from '#server/situations/rules/scope-test.ts'

const all = (answer: ScopeAnswer): ScopeAnswers => ({
  attack_on_population: answer,
  civilian: answer,
  widespread: answer,
  systematic: answer,
  policy: answer,
  discriminatory_intent: answer,
  armed_conflict: answer,
})

const anyAnswers = fc.record({
  attack_on_population: fc.constantFrom(...scopeAnswers),
  civilian: fc.constantFrom(...scopeAnswers),
  widespread: fc.constantFrom(...scopeAnswers),
  systematic: fc.constantFrom(...scopeAnswers),
  policy: fc.constantFrom(...scopeAnswers),
  discriminatory_intent: fc.constantFrom(...scopeAnswers),
  armed_conflict: fc.constantFrom(...scopeAnswers),
})

describe('the scope test of crimes against humanity', () => {
  it('is met without armed conflict and without discriminatory intent', () => {
    const answers = { ...all('yes'), armed_conflict: 'no', discriminatory_intent: 'no' } as const
    expect(readScope(answers).verdict).toBe('within')
  })

  it('needs widespread or systematic, not both', () => {
    expect(readScope({ ...all('yes'), widespread: 'no' }).verdict).toBe('within')
    expect(readScope({ ...all('yes'), systematic: 'no' }).verdict).toBe('within')
    expect(readScope({ ...all('yes'), widespread: 'no', systematic: 'no' }).verdict).toBe('outside')
    expect(readScope({ ...all('yes'), widespread: 'no', systematic: 'unclear' }).verdict).toBe(
      'undetermined',
    )
  })

  it.each(['attack_on_population', 'civilian', 'policy'] as const)(
    'is not met without %s',
    (question) => {
      expect(readScope({ ...all('yes'), [question]: 'no' }).verdict).toBe('outside')
      expect(readScope({ ...all('yes'), [question]: 'unclear' }).verdict).toBe('undetermined')
    },
  )

  it('puts what was not directed against civilians outside, however widespread', () => {
    expect(readScope({ ...all('yes'), civilian: 'no' }).verdict).toBe('outside')
  })

  it('never depends on a question that the law does not ask', () => {
    fc.assert(
      fc.property(
        anyAnswers,
        fc.constantFrom(...notRequired),
        fc.constantFrom(...scopeAnswers),
        (answers, question, answer) => {
          expect(readScope({ ...answers, [question]: answer })).toEqual(readScope(answers))
        },
      ),
    )
  })

  it('never falls when one answer becomes a yes', () => {
    const rank = { outside: 0, undetermined: 1, within: 2 } as const
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...scopeQuestions), (answers, question) => {
        const before = readScope(answers).verdict
        const after = readScope({ ...answers, [question]: 'yes' }).verdict
        expect(
          rank[after] >= rank[before] || (before === 'undetermined' && after === 'outside'),
        ).toBe(true)
        expect(rank[after]).toBeGreaterThanOrEqual(rank[before])
      }),
    )
  })
})
