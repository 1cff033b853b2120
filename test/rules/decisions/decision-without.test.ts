import { describe, expect, it } from 'vitest'
import { decisionWithout } from '#server/decisions/rules/decision-without.ts'
import { standardPolicy } from '#server/findings/rules/policy.ts'
import { withoutGrader, withoutSource } from '#server/findings/rules/sensitivity.ts'
import { t13 } from '../findings/case-of.ts'

const measure = (title: string, level: number, track: 'finding' | 'serious_risk' = 'finding') => ({
  title,
  actor: 'actor',
  gate: { track, level },
})
const frozen = {
  evidence: t13,
  abandonmentAdopted: [],
  policy: standardPolicy,
  measures: [measure('pressure', 2), measure('talks', 1), measure('relief', 2, 'serious_risk')],
}

describe('a decision without what it rested on', () => {
  it('names the evidence relied on, what falls, and the gates that would not be met', () => {
    const without = decisionWithout(frozen, (given) => withoutSource(given, 'S7'))
    expect(without).toMatchObject({
      evidence: [8],
      falls: [{ finding: { before: 2, after: 1 } }],
      lostGates: ['pressure'],
    })
  })

  it('tells that it rests on a source though nothing would fall', () => {
    const without = decisionWithout(frozen, (given) => withoutSource(given, 'S6'))
    expect(without?.evidence).toEqual([4])
    expect(without?.lostGates).toEqual([])
  })

  it('loses every gate on the finding with one of two graders', () => {
    const without = decisionWithout(frozen, (given) => withoutGrader(given, 'g1'))
    expect(without?.lostGates).toEqual(['pressure'])
    expect(without?.evidence).toHaveLength(t13.length)
  })

  it('does not rest on what it never relied on', () => {
    expect(decisionWithout(frozen, (given) => withoutSource(given, 'S99'))).toBeNull()
  })
})
