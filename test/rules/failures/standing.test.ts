import { describe, expect, it } from 'vitest'
import { motionStates } from '#server/ballots/rules/motion-graph.ts'
import { failureState } from '#server/failures/rules/standing.ts'

describe('a determination of manifest failure', () => {
  it('stands only where its motion was adopted by a vote', () => {
    const standing = motionStates.flatMap((state) =>
      [true, false]
        .filter((isVoted) => failureState({ state, isVoted }, false) === 'stands')
        .map((isVoted) => ({ state, isVoted })),
    )
    expect(standing).toEqual([{ state: 'adopted', isVoted: true }])
  })

  it('settled by the chair without a vote is not determined', () => {
    expect(failureState({ state: 'adopted', isVoted: false }, false)).toBe('refused')
  })

  it('is proposed while its motion may still be voted on', () => {
    for (const state of ['put', 'seconded', 'discussed', 'balloting', 'referred', 'adjourned']) {
      const found = motionStates.find((one) => one === state)
      if (found === undefined) throw new Error(state)
      expect(failureState({ state: found, isVoted: false }, false)).toBe('proposed')
    }
  })

  it('once lifted stands no more', () => {
    expect(failureState({ state: 'adopted', isVoted: true }, true)).toBe('lifted')
  })
})
