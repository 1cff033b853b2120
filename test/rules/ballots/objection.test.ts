import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BallotToCount, countBallot } from '#server/ballots/rules/count-ballot.ts'
import {
  mayStep,
  type ObjectionStep,
  objectionState,
  overruledIn,
} from '#server/objections/rules/objection.ts'

const steps: readonly ObjectionStep[] = ['ruled_invalid', 'appealed', 'upheld']
const threshold = { numerator: 0, denominator: 1, strict: false }
const at = '2026-03-02T10:00:00.000Z'
const seat = (ministry: string) => ({ ministry, principal: `${ministry}-p`, deputies: [] })
const vote = (ministry: string, choice: string) => ({
  ...{ id: `${ministry}-v`, ministry, member: `${ministry}-p`, choice, at },
})
const ballot = (overruled: string[], votes = [vote('a', 'yes'), vote('b', 'no')]) =>
  countBallot({
    rule: { name: 'consent', base: 'yes_no_abstain', threshold },
    mode: 'correspondence',
    electorate: ['a', 'b', 'c'].map(seat),
    presentAtOpening: [],
    presentAtClose: [],
    votes,
    overruled,
  } satisfies BallotToCount)

describe('an objection under consent', () => {
  it('takes its steps in their order, whatever is tried', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 12 }), (tried) => {
        const taken: ObjectionStep[] = []
        for (const step of tried) if (mayStep(taken, step)) taken.push(step)
        expect(taken).toEqual(steps.slice(0, taken.length))
        expect(objectionState(taken)).toBe(taken.at(-1) ?? 'valid')
      }),
    )
  })

  it('holds unless it is ruled invalid, and again from its appeal until the body upholds the ruling', () => {
    const after = (count: number) =>
      overruledIn(steps.slice(0, count).map((step) => ({ vote: 'one', step })))
    expect([0, 1, 2, 3].map((count) => after(count).length)).toEqual([0, 1, 0, 1])
  })

  it('rejects while it holds; one that does not is a vote cast and not valid', () => {
    expect(ballot([])).toMatchObject({ verdict: 'rejected', counts: { no: 1, invalid: 0 } })
    expect(ballot(['b-v'])).toMatchObject({
      verdict: 'adopted',
      counts: { no: 0, invalid: 1, present: 2 },
    })
  })

  it('made anew in another vote is another objection', () => {
    const again = { ...vote('b', 'no'), id: 'b-w', at: '2026-03-02T11:00:00.000Z' }
    const votes = [vote('a', 'yes'), vote('b', 'no'), again]
    expect(ballot(['b-v'], votes).verdict).toBe('rejected')
  })
})

describe('consensus', () => {
  const consensus = (...choices: string[]) =>
    countBallot({
      rule: {
        name: 'consensus',
        base: 'yes_no',
        threshold: { numerator: 1, denominator: 1, strict: false },
      },
      mode: 'correspondence',
      electorate: ['a', 'b', 'c'].map(seat),
      presentAtOpening: [],
      presentAtClose: [],
      votes: choices.map((choice, place) => vote('abc'[place] ?? '', choice)),
    }).verdict

  it('passes with somebody agreeing and nobody blocking; standing aside does not block', () => {
    expect(consensus('yes', 'abstain', 'abstain')).toBe('adopted')
    expect(consensus('yes', 'yes', 'no')).toBe('rejected')
    expect(consensus('abstain', 'abstain')).toBe('no_decision')
  })
})
