import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { castVote } from '#server/ballots/cast-vote.ts'
import { closeBallot } from '#server/ballots/close-ballot.ts'
import { getBallot } from '#server/ballots/get-ballot.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import type { Choice, RuleName } from '#server/ballots/rules/count-ballot.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { sit } from './sitting.ts'

let world: World
let situationId: string
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation()
})
afterAll(() => world.end())

type Command =
  | { do: 'vote'; seat: number; as: 'principals' | 'deputies'; choice: Choice }
  | { do: 'move'; seat: number; movement: 'arrived' | 'left' }
  | { do: 'close' }

/** The same ballot in a few plain variables: what the acts must agree with. */
const model = (rule: RuleName) => {
  const present = new Set([0, 1, 2])
  const principals = new Map<number, Choice>()
  const deputies = new Map<number, Choice>()
  let closed = false
  const standing = (seat: number) => principals.get(seat) ?? deputies.get(seat)
  const how = (choice: Choice) => [0, 1, 2, 3].filter((seat) => standing(seat) === choice).length

  return {
    vote: ({ seat, as, choice }: Extract<Command, { do: 'vote' }>): string => {
      if (closed) return 'ballots.ballot_closed'
      if (!present.has(seat)) return 'ballots.not_present'
      if (as === 'deputies' && principals.has(seat)) return 'ballots.principal_has_voted'
      ;(as === 'principals' ? principals : deputies).set(seat, choice)
      return 'ok'
    },
    move: (seat: number, movement: 'arrived' | 'left') => {
      if (movement === 'arrived') present.add(seat)
      else present.delete(seat)
    },
    close: (): string => {
      if (closed) return 'ballots.ballot_closed'
      closed = true
      if (present.size < 2) return 'inquorate'
      const [yes, no] = [how('yes'), how('no')]
      if (rule === 'consent') return no === 0 ? 'adopted' : 'rejected'
      if (yes + no === 0) return 'no_decision'
      if (rule === 'unanimity') return no === 0 ? 'adopted' : 'rejected'
      if (rule === 'two_thirds') return 3 * yes >= 2 * (yes + no) ? 'adopted' : 'rejected'
      return yes > no ? 'adopted' : 'rejected'
    },
    counts: () => ({ yes: how('yes'), no: how('no'), abstain: how('abstain'), entitled: 4 }),
  }
}

const seat = fc.integer({ min: 0, max: 3 })
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('vote' as const),
      seat,
      as: fc.constantFrom('principals' as const, 'deputies' as const),
      choice: fc.constantFrom<Choice>('yes', 'no', 'abstain'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      seat,
      movement: fc.constantFrom('arrived' as const, 'left' as const),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'close' as const }) },
)

describe('a ballot in a meeting', () => {
  it('agrees with a plain model of itself, whatever happens in whatever order', async () => {
    const rules = fc.constantFrom<RuleName>('majority', 'two_thirds', 'unanimity', 'consent')
    const play = async (rule: RuleName, commands: readonly Command[]) => {
      const sitting = await sit(world, situationId, world.principals.slice(0, 3))
      const { motionId } = await sitting.put()
      const ruleBecause = 'The case asks for it.'
      const held = { rule, ruleBecause, mode: 'meeting', timeZone: 'UTC' } as const
      const opening = { motionId, ...held, closesAt: null }
      const { ballotId } = await world.convenor.act(openBallot, opening)
      const expected = model(rule)
      for (const step of [...commands, { do: 'close' } as const]) {
        if (step.do === 'move') {
          const hand = world.principals[step.seat]
          if (hand) await sitting.move(step.movement, hand)
          expected.move(step.seat, step.movement)
        } else if (step.do === 'vote') {
          const input = { ballotId, choice: step.choice, explanation: 'For the record.' }
          const answer = await world[step.as][step.seat]?.attempt(castVote, input)
          expect(answer?.ok ? 'ok' : answer?.refusal.code).toBe(expected.vote(step))
        } else {
          const input = { ballotId, ruling: 'The chair rules.' }
          const answer = await world.convenor.attempt(closeBallot, input)
          const outcome = answer.ok ? answer.output.verdict : answer.refusal.code
          expect(outcome).toBe(expected.close())
        }
      }
      const { result } = (await world.auditor.read(getBallot, { ballotId })) ?? {}
      expect(result?.counts).toMatchObject(expected.counts())
    }
    await fc.assert(fc.asyncProperty(rules, fc.array(command, { maxLength: 14 }), play), {
      numRuns: 15,
    })
  }, 120_000)
})
