import { describe, expect, it } from 'vitest'
import { findingsOf } from '#server/findings/rules/case.ts'
import { standardPolicy } from '#server/findings/rules/policy.ts'
import { sentenceOf } from '#server/findings/rules/sentence.ts'
import { frozen, t13 } from './case-of.ts'

const standing = (evidence = t13) => {
  const [finding] = findingsOf(evidence, { policy: standardPolicy })
  if (finding === undefined) throw new Error('no finding')
  return finding.standings
}

describe('how near a level is to falling and to rising', () => {
  it('names the line whose loss falls furthest, and the weakest that would raise', () => {
    const { margin } = standing().E1
    expect(margin.fragility).toBe(1)
    expect(margin.losses[0]).toEqual({ originGroup: 'radio', level: 0 })
    expect(margin.next).toEqual({ strength: 2, level: 3 })
  })

  it('counts how many lines must fall together', () => {
    const pattern = Array.from({ length: 7 }, (_, at) =>
      frozen({ id: `e${at}`, source: `s${at}`, shows: [{ element: 'E2', strength: 2 }] }, at),
    )
    expect(standing(pattern).E2.margin).toMatchObject({ fragility: 3, losses: [], next: null })
  })

  it('has nothing to lose at level 0', () => {
    expect(standing().E7.margin).toEqual({
      fragility: null,
      losses: [],
      next: { strength: 2, level: 1 },
    })
  })
})

describe('the sentence for a minister', () => {
  it('tells lines, what survives, what it falls with and what would raise it', () => {
    expect(sentenceOf('E1', standing().E1)).toEqual({
      key: 'sentence.stands',
      params: {
        element: 'E1',
        level: '2',
        low: '2',
        high: '2',
        supporting: 3,
        contrary: 1,
        surviving: 2,
        strongestContrary: '2',
        falls: 'one',
        fragility: 1,
        number: 1,
        title: 'radio',
        left: '0',
        next: '2',
        nextLevel: '3',
      },
    })
  })

  it.each([
    ['nothing linked', 'E8', [], 'sentence.nothing'],
    ['evidence nobody graded', 'E1', ['ungraded'], 'sentence.ungraded'],
    ['only what speaks against', 'E1', ['contrary'], 'sentence.only_contrary'],
    ['one weak line', 'E1', ['weak'], 'sentence.not_yet'],
  ] as const)('says plainly when there is %s', (_, element, given, key) => {
    const shown = {
      ungraded: frozen({
        id: 'u',
        source: 'U',
        graders: [],
        shows: [{ element: 'E1', strength: 1 }],
      }),
      contrary: frozen({
        id: 'c',
        source: 'C',
        shows: [{ element: 'E1', strength: 3, direction: 'contrary' }],
      }),
      weak: frozen({ id: 'w', source: 'W', shows: [{ element: 'E1', strength: 1 }] }),
    }
    const anything = frozen({ id: 'x', source: 'X', shows: [{ element: 'E3', strength: 1 }] })
    const evidence = [anything, ...given.map((name) => shown[name])]
    expect(sentenceOf(element, standing(evidence)[element]).key).toBe(key)
  })
})
