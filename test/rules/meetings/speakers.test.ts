import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SpeakingMovement, speakersOn } from '#server/meetings/rules/speakers.ts'

const move = (
  member: string,
  movement: SpeakingMovement['movement'],
  kind: SpeakingMovement['kind'] = 'normal',
  point: string | null = 'one',
): SpeakingMovement => ({ member, movement, kind, point, at: new Date(0) })

const waitingIn = (movements: readonly SpeakingMovement[]) =>
  speakersOn(movements, 'one').waiting.map(({ member }) => member)

const movements = fc.array(
  fc.record({
    member: fc.constantFrom('ada', 'ben', 'cleo', 'dan', 'eve'),
    movement: fc.constantFrom('asked', 'asked', 'withdrew', 'began', 'ended'),
    kind: fc.constantFrom('normal', 'point_of_order'),
    point: fc.constantFrom('one', 'two', null),
    at: fc.date({ noInvalidDate: true }),
  }) as fc.Arbitrary<SpeakingMovement>,
  { maxLength: 60 },
)

describe('a list of speakers', () => {
  it('is in the order of asking, with points of order before all others', () => {
    const asked = [
      move('ada', 'asked'),
      move('ben', 'asked', 'point_of_order'),
      move('cleo', 'asked'),
      move('dan', 'asked', 'point_of_order'),
    ]
    expect(waitingIn(asked)).toEqual(['ben', 'dan', 'ada', 'cleo'])
  })

  it('moves up who waits and raises a point of order, and never back', () => {
    const asked = [
      move('ada', 'asked'),
      move('ben', 'asked'),
      move('ben', 'asked', 'point_of_order'),
      move('ben', 'asked'),
    ]
    expect(waitingIn(asked)).toEqual(['ben', 'ada'])
  })

  it('lets a point of order interrupt: who spoke goes on before the others that wait', () => {
    const list = speakersOn(
      [
        ...[move('ada', 'asked'), move('ben', 'asked'), move('ada', 'began')],
        ...[move('cleo', 'asked', 'point_of_order'), move('cleo', 'began', 'point_of_order')],
      ],
      'one',
    )
    expect(list.speaking).toMatchObject({ member: 'cleo', kind: 'point_of_order' })
    expect(list.waiting.map(({ member }) => member)).toEqual(['ada', 'ben'])
  })

  it('is each point’s own', () => {
    const both = [move('ada', 'asked'), move('ben', 'asked', 'normal', 'two')]
    expect(waitingIn(both)).toEqual(['ada'])
    expect(speakersOn(both, null)).toEqual({ speaking: null, waiting: [] })
  })

  it('has nobody twice, no point of order behind others, and everybody in the order in which they came', () => {
    fc.assert(
      fc.property(movements, (given) => {
        const { speaking, waiting } = speakersOn(given, 'one')
        const everybody = [...(speaking ? [speaking] : []), ...waiting].map(({ member }) => member)
        expect(new Set(everybody).size).toBe(everybody.length)
        const kinds = waiting.map(({ kind }) => kind)
        expect(kinds).toEqual([...kinds].sort().reverse())
      }),
      { numRuns: 1_000 },
    )
  })

  it('keeps its order while others ask: nobody who waits is overtaken but by a point of order', () => {
    fc.assert(
      fc.property(movements, fc.constantFrom('ada', 'ben', 'zoe'), (given, member) => {
        const before = waitingIn(given)
        const after = waitingIn([...given, move(member, 'asked')])
        expect(after.filter((one) => before.includes(one))).toEqual(before)
        const raised = waitingIn([...given, move(member, 'asked', 'point_of_order')])
        const others = before.filter((one) => one !== member)
        expect(raised.filter((one) => one !== member)).toEqual(others)
      }),
      { numRuns: 1_000 },
    )
  })

  it('loses nobody: who asked without the floor waits until they withdraw or begin', () => {
    fc.assert(
      fc.property(movements, (given) => {
        const here = given.filter(({ point }) => point === 'one')
        const { speaking, waiting } = speakersOn(given, 'one')
        for (const member of new Set(here.map((one) => one.member))) {
          const last = here.findLastIndex((one) => one.member === member)
          const had = speakersOn(here.slice(0, last), 'one').speaking?.member === member
          if (here[last]?.movement !== 'asked' || had) continue
          const isThere = waiting.some((one) => one.member === member)
          expect(isThere || speaking?.member === member).toBe(true)
        }
      }),
      { numRuns: 1_000 },
    )
  })
})
