import { describe, expect, it } from 'vitest'
import { circularSources, derivations } from '#server/evidence/rules/derivations.ts'
import { findingsOf } from '#server/findings/rules/case.ts'
import { levelsOf } from '#server/findings/rules/case-levels.ts'
import { discreditedEvidence } from '#server/findings/rules/pieces.ts'
import { standardPolicy } from '#server/findings/rules/policy.ts'
import { withoutSource } from '#server/findings/rules/sensitivity.ts'
import { frozen, t13 } from '../findings/case-of.ts'

const standard = { policy: standardPolicy }

const piece = (id: string, source: string, derivedFrom?: string) =>
  frozen({ id, source, shows: [], ...(derivedFrom === undefined ? {} : { derivedFrom }) })

describe('who repeats whom', () => {
  it('is counted by source, most often first, oneself left out', () => {
    const evidence = [
      piece('a', 'radio'),
      piece('b', 'wire', 'a'),
      piece('c', 'paper', 'b'),
      piece('d', 'paper', 'b'),
      piece('e', 'paper', 'd'),
    ]
    expect(derivations(evidence)).toEqual([
      { from: 'paper', to: 'wire', evidence: 2 },
      { from: 'wire', to: 'radio', evidence: 1 },
    ])
    expect(circularSources(derivations(evidence))).toEqual([])
  })

  it('finds sources that rely on themselves through others', () => {
    const evidence = [
      piece('a', 'radio'),
      piece('b', 'wire', 'a'),
      piece('c', 'wire'),
      piece('d', 'radio', 'c'),
      piece('e', 'blog', 'b'),
    ]
    expect(circularSources(derivations(evidence)).sort()).toEqual(['radio', 'wire'])
  })

  it('ends, whatever circle it is given', () => {
    expect(
      circularSources([
        { from: 'x', to: 'y', evidence: 1 },
        { from: 'y', to: 'y', evidence: 1 },
      ]),
    ).toEqual(['y'])
  })
})

describe('a discredited source', () => {
  const discredit = (source: string) =>
    t13.map((one) =>
      one.source.id === source
        ? { ...one, source: { ...one.source, discredited: true as const } }
        : one,
    )

  it.each(['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7'])(
    'leaves of the case (%s) what the trial in thought said',
    (source) => {
      const tried = levelsOf(withoutSource({ evidence: t13 }, source).evidence, standard)
      expect(levelsOf(discredit(source), standard)).toEqual(tried)
    },
  )

  it('takes what derives from it along, near or far', () => {
    const evidence = [piece('a', 'radio'), piece('b', 'wire', 'a'), piece('c', 'paper', 'b')].map(
      (one) =>
        one.id === 'a' ? { ...one, source: { ...one.source, discredited: true as const } } : one,
    )
    expect([...discreditedEvidence(evidence)]).toEqual(['a', 'b', 'c'])
    expect(discreditedEvidence(t13).size).toBe(0)
  })

  it('is shown as such, and not as ungraded, contested or awaiting a grader', () => {
    const { E1 } = findingsOf(discredit('S1'), standard)[0]?.standings ?? {}
    expect(E1?.discredited.map((one) => one.evidence)).toEqual(['radio'])
    expect(E1?.weightless).toEqual([])
    expect(E1?.ungraded).toEqual([])
  })
})
