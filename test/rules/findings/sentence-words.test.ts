import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { findingsOf } from '#server/findings/rules/case.ts'
import type { ElementId } from '#server/findings/rules/elements.ts'
import { elementIds, elements } from '#server/findings/rules/elements.ts'
import { standardPolicy } from '#server/findings/rules/policy.ts'
import { type Sentence, sentenceOf } from '#server/findings/rules/sentence.ts'
import en from '#server/messages/en/findings.json' with { type: 'json' }
import fr from '#server/messages/fr/findings.json' with { type: 'json' }
import { frozen, regraded, t13, W } from './case-of.ts'

const languages = { en, fr }

/** The sentence as plain text; a key or parameter that is missing throws. */
const say = (locale: 'en' | 'fr', { key, params }: Sentence): string => {
  const t = createTranslator({
    locale,
    messages: { findings: languages[locale] },
    namespace: 'findings',
    onError: (error) => {
      throw error
    },
  })
  return t.markup(
    key as 'sentence.stands',
    {
      ...params,
      b: (words: string) => words,
    } as Parameters<typeof t.markup<'sentence.stands'>>[1],
  )
}

const on = (evidence: typeof t13, element: ElementId): Sentence => {
  const [finding] = findingsOf(evidence, { policy: standardPolicy })
  if (finding === undefined) throw new Error('no finding')
  return sentenceOf(element, finding.standings[element])
}

describe('the one sentence for a minister', () => {
  it('reads as one in English', () => {
    expect(say('en', on(t13, 'E1'))).toBe(
      'Intent stands at reasonable grounds to believe: 2 of 3 independent lines survive the contrary one; it drops to not established if no. 1 (“radio”) falls, and reaches balance of probabilities with one more moderate line.',
    )
  })

  it('reads as one in French', () => {
    expect(say('fr', on(t13, 'E1')).replace(/\s/g, ' ')).toBe(
      'L’intention atteint le niveau « motifs raisonnables de croire » : 2 des 3 lignes indépendantes résistent à la ligne contraire ; le niveau retombe à « non établi » si le nº 1 (« radio ») tombe, et monte à « prépondérance des probabilités » avec une ligne moyenne de plus.',
    )
  })

  const lone = (strength: 1 | 2 | 3, direction: 'supports' | 'contrary', graders = ['g1', 'g2']) =>
    frozen({
      id: `${direction}`,
      source: 'S',
      graders,
      shows: [{ element: 'E2', strength, direction }],
    })
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      frozen({ id: `e${at}`, source: `s${at}`, shows: [{ element: 'E2', strength: 2 }] }, at),
    )
  const cases = {
    'a whole case': t13,
    'one line': [lone(2, 'supports')],
    'one weak line': [lone(1, 'supports')],
    'only what speaks against': [lone(3, 'contrary')],
    'what nobody graded': [lone(1, 'supports', [])],
    'a pattern': many(7),
    'a pattern with one against': [...many(6), lone(1, 'contrary')],
    'graders apart': [regraded(lone(3, 'supports'), 'g2', W), ...many(2)],
  }

  for (const [name, evidence] of Object.entries(cases)) {
    for (const locale of ['en', 'fr'] as const) {
      it(`can be said of ${name}, of every element, in ${locale}`, () => {
        for (const element of elementIds) {
          const words = say(locale, on(evidence, element))
          expect(words).toMatch(/\.$/)
          expect(words).not.toMatch(/[{}]|undefined|\bNaN\b/)
        }
      })
    }
  }

  it('never names a percentage or a likelihood', () => {
    for (const messages of [en, fr]) {
      expect(JSON.stringify(messages.sentence)).not.toMatch(/%|likely|probable/)
    }
  })
})

describe('the elements', () => {
  it('have all their questions and legal sources in both languages', () => {
    for (const messages of [en, fr]) {
      for (const { id, questions, legal } of Object.values(elements)) {
        expect(Object.keys(messages.elements[id].questions)).toHaveLength(questions)
        for (const { key } of legal) expect(Object.keys(messages.legal)).toContain(key)
      }
    }
  })
})
