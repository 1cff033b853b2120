import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isEnd,
  type MotionState,
  motionGraph,
  motionStates,
  motionSteps,
  overridesFrom,
  stepsFrom,
  takesBallot,
} from '#server/ballots/rules/motion-graph.ts'
import {
  type MotionEvent,
  motionStateOf,
  type Standing,
  stepOf,
  stepOfVerdict,
} from '#server/ballots/rules/states.ts'

const anyEvent: fc.Arbitrary<MotionEvent> = fc.record({
  step: fc.constantFrom(...motionSteps),
  to: fc.constantFrom(null, ...motionStates),
})
const anyLife = fc.tuple(fc.nat({ max: 3 }), fc.array(anyEvent, { maxLength: 30 }))
const steps = (...taken: MotionEvent['step'][]): MotionEvent[] => taken.map((step) => ({ step }))
const results: readonly MotionState[] = ['adopted', 'rejected']

describe('the graph of a motion', () => {
  it('is never left, whatever happens in whatever order', () => {
    fc.assert(
      fc.property(anyLife, ([needed, events]) => {
        let at: Standing = { state: 'put', seconds: 0 }
        for (const event of events) {
          const next = stepOf(at, event, needed)
          if (next === null) continue
          const ways = Object.values(motionGraph[at.state]).flat()
          // To open a ballot closes the discussion on its way.
          const through = ways.includes('discussed') && event.step === 'ballot_opened'
          expect(through ? motionGraph.discussed.ballot_opened : ways).toContain(next.state)
          at = next
        }
        expect(motionStateOf(needed, events)).toBe(at.state)
      }),
      { numRuns: 10_000 },
    )
  })

  it('lets nothing be voted on or settled that lacks its seconds, but by an override', () => {
    fc.assert(
      fc.property(anyLife, ([needed, events]) => {
        const plain = events.filter(({ step }) => step !== 'overridden')
        const reached: readonly MotionState[] = ['balloting', 'discussed', 'undecided', ...results]
        if (!reached.includes(motionStateOf(needed, plain))) return
        expect(plain.filter(({ step }) => step === 'seconded').length).toBeGreaterThanOrEqual(
          needed,
        )
      }),
      { numRuns: 10_000 },
    )
  })

  it('keeps a result for good: nothing, and no override, makes or unmakes one', () => {
    fc.assert(
      fc.property(anyLife, ([needed, events]) => {
        const at = events.findIndex((_, end) =>
          results.includes(motionStateOf(needed, events.slice(0, end + 1))),
        )
        if (at === -1) return
        expect(['ballot_adopted', 'ballot_rejected', 'settled']).toContain(events[at]?.step)
        expect(motionStateOf(needed, events)).toBe(motionStateOf(needed, events.slice(0, at + 1)))
      }),
      { numRuns: 10_000 },
    )
  })

  it('reaches every state from being put, and ends in those from which nothing leads', () => {
    const seen = new Set<MotionState>(['put'])
    for (const state of seen)
      for (const next of Object.values(motionGraph[state]).flat()) seen.add(next)
    expect([...seen].sort()).toEqual([...motionStates].sort())
    expect(motionStates.filter(isEnd)).toEqual([...results, 'merged', 'split', 'superseded'])
    expect(motionStates.filter(takesBallot)).toEqual(['put', 'seconded', 'discussed', 'undecided'])
    expect(stepsFrom('balloting')).toEqual([
      'ballot_adopted',
      'ballot_rejected',
      'ballot_undecided',
    ])
    expect(overridesFrom('adopted')).toEqual([])
  })
})

describe('the state of a motion', () => {
  it('follows from its ballots, the last one deciding', () => {
    const held = (verdict: Parameters<typeof stepOfVerdict>[0]): MotionEvent[] => [
      { step: 'ballot_opened' },
      { step: stepOfVerdict(verdict) },
    ]
    expect(motionStateOf(0, [])).toBe('put')
    expect(motionStateOf(0, steps('ballot_opened'))).toBe('balloting')
    expect(motionStateOf(0, held('inquorate'))).toBe('undecided')
    expect(motionStateOf(0, [...held('no_decision'), ...held('adopted')])).toBe('adopted')
    expect(motionStateOf(0, [...held('no_decision'), ...steps('settled')])).toBe('adopted')
    expect(motionStateOf(0, [...held('inquorate'), ...steps('withdrawn')])).toBe('withdrawn')
  })

  it('waits for as many other ministries as the rules ask for', () => {
    expect(motionStateOf(2, steps('seconded', 'ballot_opened'))).toBe('put')
    expect(motionStateOf(2, steps('seconded', 'seconded'))).toBe('seconded')
    expect(motionStateOf(2, steps('seconded', 'seconded', 'ballot_opened'))).toBe('balloting')
    expect(motionStateOf(0, steps('seconded'))).toBe('put')
  })

  it('comes back from a referral and an adjournment to where it may be discussed', () => {
    expect(motionStateOf(1, steps('seconded', 'referred', 'ballot_opened'))).toBe('referred')
    expect(motionStateOf(1, steps('seconded', 'referred', 'returned'))).toBe('seconded')
    expect(motionStateOf(0, steps('discussion_closed', 'adjourned', 'resumed'))).toBe('put')
  })

  it('is moved on by an override, which waives the seconds for good', () => {
    const on: MotionEvent = { step: 'overridden', to: 'discussed' }
    expect(motionStateOf(2, [on])).toBe('discussed')
    expect(motionStateOf(2, [on, ...steps('adjourned', 'resumed')])).toBe('seconded')
    expect(motionStateOf(2, [...steps('withdrawn'), { step: 'overridden', to: 'put' }])).toBe('put')
    expect(motionStateOf(0, [...steps('settled'), { step: 'overridden', to: 'put' }])).toBe(
      'adopted',
    )
  })
})
