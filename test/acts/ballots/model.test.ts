import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { castVote } from '#server/ballots/cast-vote.ts'
import { closeBallot } from '#server/ballots/close-ballot.ts'
import { declareRecusal } from '#server/ballots/declare-recusal.ts'
import { extendBallot } from '#server/ballots/extend-ballot.ts'
import { getBallot } from '#server/ballots/get-ballot.ts'
import { giveProxy } from '#server/ballots/give-proxy.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import type { Choice, RuleName } from '#server/ballots/rules/count-ballot.ts'
import { mayGiveProxy } from '#server/ballots/rules/proxies.ts'
import type { Answer } from '#server/platform/act-types.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { plainBallot } from './plain-ballot.ts'
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
  | { do: 'recuse'; seat: number }
  | { do: 'extend' }
  | { do: 'close' }
type Pair = { giver: number; holder: number }

const seat = fc.integer({ min: 0, max: 3 })
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 7,
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
  { weight: 1, arbitrary: fc.record({ do: fc.constant('recuse' as const), seat }) },
  { weight: 1, arbitrary: fc.constant({ do: 'extend' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'close' as const }) },
)
const said = (answer: Answer<unknown> | undefined) => (answer?.ok ? 'ok' : answer?.refusal.code)

describe('a ballot in a meeting', () => {
  it('agrees with a plain model of itself, whatever happens in whatever order', async () => {
    const rules = fc.constantFrom<RuleName>('majority', 'two_thirds', 'unanimity', 'consent')
    const pairs = fc.array(fc.record({ giver: seat, holder: seat }), { maxLength: 3 })
    const play = async (rule: RuleName, wanted: readonly Pair[], commands: readonly Command[]) => {
      const sitting = await sit(world, situationId, world.principals.slice(0, 3))
      const { motionId } = await sitting.put()
      const ministry = (place: number) => world.principals[place]?.ministryId ?? ''
      const give = ({ giver, holder }: Pair) => {
        const input = { motionId, reach: 'meeting', holderId: ministry(holder) } as const
        return world.principals[giver]?.attempt(giveProxy, input)
      }
      const held = new Map<number, number>()
      for (const pair of wanted) {
        const given = [...held].map(([giver, holder]) => ({
          giver: `${giver}`,
          holder: `${holder}`,
        }))
        const { giver, holder } = pair
        const may = mayGiveProxy({
          ...{ giver: `${giver}`, holder: `${holder}`, given, cap: 1 },
          seated: ['0', '1', '2', '3'],
        })
        expect(said(await give(pair))).toBe(may)
        if (may === 'ok') held.set(giver, holder)
      }
      const start = Date.now() + 3_600_000
      const opening = { motionId, rule, mode: 'meeting', timeZone: 'UTC' } as const
      const ruleBecause = 'The case asks for it.'
      const { ballotId } = await world.convenor.act(openBallot, {
        ...opening,
        ruleBecause,
        closesAt: new Date(start).toISOString(),
      })
      const expected = plainBallot(rule, held)
      const later = new Set<number>()
      let extended = 0
      for (const step of [...commands, { do: 'close' } as const]) {
        const hand = 'seat' in step ? world.principals[step.seat] : undefined
        if (step.do === 'move') {
          if (hand) await sitting.move(step.movement, hand)
          expected.move(step.seat, step.movement)
        } else if (step.do === 'vote') {
          const input = { ballotId, choice: step.choice, explanation: 'For the record.' }
          const answer = await world[step.as][step.seat]?.attempt(castVote, input)
          expect(said(answer)).toBe(expected.vote(step))
        } else if (step.do === 'recuse') {
          const input = { motionId, reason: 'A conflict of interest.' }
          const answer = await hand?.attempt(declareRecusal, input)
          expect(said(answer)).toBe(expected.recuse(step.seat, later))
        } else if (step.do === 'extend') {
          extended += 1
          const answer = await world.convenor.attempt(extendBallot, {
            ...{ ballotId, timeZone: 'UTC', reason: 'More time is asked for.' },
            closesAt: new Date(start + 60_000 * extended).toISOString(),
          })
          expect(said(answer)).toBe(expected.extend())
        } else {
          const input = { ballotId, ruling: 'The chair rules.' }
          const answer = await world.convenor.attempt(closeBallot, input)
          const outcome = answer.ok ? answer.output.verdict : answer.refusal.code
          expect(outcome).toBe(expected.close())
        }
      }
      const { result } = (await world.auditor.read(getBallot, { ballotId })) ?? {}
      expect(result?.counts).toMatchObject(expected.heads())
      expect(result?.beyond?.weighed.counts).toMatchObject(expected.weights())
    }
    await fc.assert(fc.asyncProperty(rules, pairs, fc.array(command, { maxLength: 16 }), play), {
      numRuns: 15,
    })
  }, 120_000)
})
