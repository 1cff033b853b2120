import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FrozenEvidence } from '#server/evidence/rules/frozen-evidence.ts'
import { findingsOf } from '#server/findings/rules/case.ts'
import { standardPolicy } from '#server/findings/rules/policy.ts'
import {
  whatFalls,
  withoutGrader,
  withoutOriginGroup,
  withoutSource,
} from '#server/findings/rules/sensitivity.ts'
import { frozen, regraded, t13, W } from './case-of.ts'

const only = (evidence: readonly FrozenEvidence[], options = {}) => {
  const [finding] = findingsOf(evidence, { policy: standardPolicy, ...options })
  if (finding === undefined) throw new Error('no finding')
  return finding
}

const row = (evidence: readonly FrozenEvidence[]) => {
  const { levels, finding } = only(evidence)
  return [levels.E1, levels.E2, levels.E4, levels.E5, levels.E6, finding]
}

describe('a whole case from its frozen evidence (T13)', () => {
  it('reaches the published levels and names the policy it used', () => {
    expect(row(t13)).toEqual([2, 4, 3, 4, 2, 2])
    expect(only(t13).policyVersion).toBe(standardPolicy.version)
    expect(only(t13).weakest).toEqual(['E1', 'E6'])
  })

  it('is the same whatever the order of the evidence', () => {
    const expected = JSON.stringify(findingsOf(t13, { policy: standardPolicy }))
    fc.assert(
      fc.property(fc.shuffledSubarray(t13, { minLength: t13.length }), (shuffled) => {
        expect(JSON.stringify(findingsOf(shuffled, { policy: standardPolicy }))).toBe(expected)
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    ['S1', [0, 3, 3, 3, 1, 0]],
    ['S2', [1, 4, 3, 3, 2, 1]],
    ['S3', [2, 3, 1, 4, 2, 2]],
    ['S4', [2, 3, 1, 3, 2, 2]],
    ['S5', [1, 4, 3, 4, 2, 1]],
    ['S6', [3, 4, 3, 4, 2, 2]],
    ['S7', [2, 4, 3, 4, 1, 1]],
  ])('tells what falls if source %s is discredited', (source, expected) => {
    expect(row(withoutSource({ evidence: t13 }, source).evidence)).toEqual(expected)
  })

  it('reports only what changed', () => {
    const given = { evidence: t13 }
    expect(whatFalls(given, withoutSource(given, 'S7'))).toEqual([
      {
        actor: 'actor',
        crime: 'crimes_against_humanity',
        finding: { before: 2, after: 1 },
        elements: [{ element: 'E6', before: 2, after: 1 }],
      },
    ])
    expect(whatFalls(given, given)).toEqual([])
  })

  it('zeroes what is derived from a discredited source, however far down the chain', () => {
    const evidence = [
      frozen({ id: 'witness', source: 'A', shows: [] }),
      frozen({ id: 'report', source: 'B', derivedFrom: 'witness', shows: [] }),
      frozen(
        { id: 'wire', source: 'C', derivedFrom: 'report', shows: [{ element: 'E3', strength: 3 }] },
        2,
      ),
    ]
    expect(only(evidence).levels.E3).toBe(1)
    expect(only(withoutSource({ evidence }, 'A').evidence).levels.E3).toBe(0)
    expect(only(withoutOriginGroup({ evidence }, 'witness').evidence).levels.E3).toBe(0)
  })

  it('leaves one grader behind as provisional when the other is left out', () => {
    const left = withoutGrader({ evidence: t13 }, 'g1')
    expect(only(left.evidence).standings.E1.provisional).toHaveLength(4)
    expect(only(left.evidence).levels.E2).toBe(1)
  })
})

describe('origins', () => {
  const strong = [{ element: 'E2', strength: 3 }] as const
  const e2 = (evidence: readonly FrozenEvidence[]) => only(evidence).levels.E2

  it('counts reports that repeat one account as one line', () => {
    const account = frozen({ id: 'account', source: 'A', shows: [...strong] })
    const repeated = ['B', 'C', 'D'].map((source) =>
      frozen({ id: source, source, derivedFrom: 'account', shows: [...strong] }),
    )
    expect(e2([account, ...repeated])).toBe(1)
  })

  it('puts everything that nobody attests into one unknown group', () => {
    const unattested = ['A', 'B', 'C'].map((source) =>
      frozen({ id: source, source, firstHand: false, shows: [...strong] }),
    )
    expect(e2(unattested)).toBe(1)
  })

  it('obeys a regrouping, either way', () => {
    const apart = ['A', 'B'].map((id) => frozen({ id, source: id, shows: [...strong] }))
    const together = [
      frozen({ id: 'A', source: 'A', shows: [...strong] }),
      frozen({ id: 'B', source: 'B', regroupedTo: 'A', shows: [...strong] }),
    ]
    expect([e2(apart), e2(together)]).toEqual([3, 1])
  })

  it('never trusts the origin group that a file claims', () => {
    const forged = ['A', 'B', 'C'].map((id) => ({
      ...frozen({ id, source: id, firstHand: false, shows: [...strong] }),
      originGroup: id,
    }))
    expect(e2(forged)).toBe(1)
  })
})

describe('the provider, above level 3', () => {
  const handed = (count: number, providerOf: (at: number) => string) =>
    Array.from({ length: count }, (_, at) =>
      frozen(
        {
          id: `e${at}`,
          source: `s${at}`,
          provider: providerOf(at),
          shows: [{ element: 'E2', strength: 3 }],
        },
        at,
      ),
    )

  it('holds a level at 3 when one hand delivered everything', () => {
    const { E2 } = only(handed(4, () => 'one service')).standings
    expect([E2.level, E2.byOrigin, E2.byProvider]).toEqual([3, 5, 1])
  })

  it('lets the level stand when the providers differ', () => {
    expect(only(handed(4, (at) => `service ${at}`)).levels.E2).toBe(5)
  })

  it('never lets one more line in support lower a level', () => {
    const levels = [1, 2, 3, 4, 5].map((n) => only(handed(n, () => 'one service')).levels.E2)
    expect(levels).toEqual([1, 3, 3, 3, 3])
  })

  it('takes evidence of unknown provider as of one hand', () => {
    const unnamed = handed(4, () => 'x').map((piece) => ({ ...piece, provider: null }))
    expect(only(unnamed).levels.E2).toBe(3)
  })
})

describe('crimes', () => {
  it('grades the intent of genocide apart from that of crimes against humanity', () => {
    const evidence = [
      frozen({
        id: 'order',
        source: 'A',
        shows: [
          { element: 'E1', strength: 3, crime: 'crimes_against_humanity' },
          { element: 'E1', strength: 1, crime: 'genocide' },
        ],
      }),
      frozen({
        id: 'speech',
        source: 'B',
        shows: [
          { element: 'E1', strength: 3, crime: 'crimes_against_humanity' },
          { element: 'E1', strength: 1, crime: 'genocide' },
        ],
      }),
    ]
    const [genocide, humanity] = findingsOf(evidence, { policy: standardPolicy })
    expect([genocide?.crime, genocide?.levels.E1]).toEqual(['genocide', 1])
    expect([humanity?.crime, humanity?.levels.E1]).toEqual(['crimes_against_humanity', 3])
  })

  it('shows no finding for a crime without an element set', () => {
    const evidence = [
      frozen({
        id: 'a',
        source: 'A',
        shows: [{ element: 'E8', strength: 3, crime: 'war_crimes' }],
      }),
    ]
    expect(only(evidence).finding).toBeNull()
    expect(only(evidence).levels.E8).toBe(1)
  })
})

describe('abandonment (E7)', () => {
  const gaveUp = (day: string) =>
    ['A', 'B', 'C'].map((id) =>
      frozen({ id, source: id, day, shows: [{ element: 'E7', strength: 3 }] }, 20),
    )
  const steps = t13.map((piece) => ({
    ...piece,
    dates: { ...piece.dates, eventFrom: '2008-01-10' },
  }))
  const adopted = { abandonmentAdopted: [{ actor: 'actor', crime: 'crimes_against_humanity' }] }

  it('counts for nothing until a human determination adopts it', () => {
    expect(only([...steps, ...gaveUp('2008-02-01')]).finding).toBe(2)
    expect(only([...steps, ...gaveUp('2008-02-01')], adopted).finding).toBe(1)
  })

  it('counts for nothing unless it is newer than every step', () => {
    expect(only([...steps, ...gaveUp('2008-01-10')], adopted).finding).toBe(2)
    expect(only([...t13, ...gaveUp('2008-02-01')], adopted).finding).toBe(2)
  })
})

describe('graders who disagree', () => {
  const disputed = regraded(
    frozen({ id: 'radio', source: 'S1', shows: [{ element: 'E1', strength: 3 }] }),
    'g2',
    W,
  )
  const other = frozen({ id: 'camp', source: 'S4', shows: [{ element: 'E1', strength: 3 }] }, 1)

  it('show both ends and are contested until a third grader has spoken', () => {
    const { E1 } = only([disputed, other]).standings
    expect([E1.level, E1.low, E1.high]).toEqual([2, 2, 3])
    expect(E1.awaitingThird.map((piece) => piece.evidence)).toEqual(['radio'])
    const third = frozen({ id: 'lists', source: 'S2', shows: [{ element: 'E1', strength: 2 }] }, 2)
    const wider = only([disputed, other, third]).standings.E1
    expect([wider.low, wider.level, wider.high]).toEqual([3, 3, 4])
  })

  it('are settled by a third grader only from another ministry', () => {
    const [first] = disputed.grades
    if (first === undefined) throw new Error('no grade')
    const asked = (ministry: string) => ({
      ...disputed,
      grades: [...disputed.grades, { ...first, grader: 'g3', ministry }],
    })
    expect(only([asked(first.ministry), other]).standings.E1.awaitingThird).toHaveLength(1)
    const settled = only([asked('ministry of health'), other])
    expect(settled.standings.E1.awaitingThird).toHaveLength(0)
    expect(settled.standings.E1.contested).toHaveLength(1)
  })

  it('announce a contrary piece that only lacks its second grader', () => {
    const lone = frozen({
      id: 'denial',
      source: 'S9',
      graders: ['g1'],
      shows: [{ element: 'E1', strength: 2, direction: 'contrary' }],
    })
    expect(only([lone]).standings.E1.pendingContrary).toHaveLength(1)
  })

  it('leave a link unjudged by a grader who never rated its bearing', () => {
    const partly = {
      ...other,
      grades: other.grades.map((grade, at) => (at === 0 ? grade : { ...grade, bearings: [] })),
    }
    expect(only([partly]).standings.E1.provisional).toHaveLength(1)
  })
})
