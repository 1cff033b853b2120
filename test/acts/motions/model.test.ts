import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { castVote } from '#server/ballots/cast-vote.ts'
import { closeBallot } from '#server/ballots/close-ballot.ts'
import { getMotion } from '#server/ballots/get-motion.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import { type MotionState, motionGraph } from '#server/ballots/rules/motion-graph.ts'
import { withdrawMotion } from '#server/ballots/withdraw-motion.ts'
import { adjournMotion } from '#server/motions/adjourn-motion.ts'
import { closeDiscussion } from '#server/motions/close-discussion.ts'
import { overrideMotion } from '#server/motions/override-motion.ts'
import { referMotion } from '#server/motions/refer-motion.ts'
import { reopenDiscussion } from '#server/motions/reopen-discussion.ts'
import { reportBack } from '#server/motions/report-back.ts'
import { resumeMotion } from '#server/motions/resume-motion.ts'
import { secondMotion } from '#server/motions/second-motion.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { askForSeconds, motionsAtHand } from './motions-at-hand.ts'

let world: World
let situationId: string
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation()
  await askForSeconds(world, world.bodyId, 1)
})
afterAll(() => world.end())

const words = { reason: 'So ruled.', asked: 'At what cost?', answer: 'None.' }
const dueOn = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
const acts = [
  'second',
  'close',
  'reopen',
  'refer',
  'report',
  'adjourn',
  'resume',
  'withdraw',
  'override',
  'vote',
  'count',
] as const

describe('any sequence of acts on a motion', () => {
  it('leads along the graph of its states and nowhere else, refused or not', async () => {
    const motions = motionsAtHand(world, situationId)
    const { convenor } = world
    const play = async (sequence: readonly (typeof acts)[number][]) => {
      const { motionId } = await motions.put()
      const state = async (): Promise<MotionState> =>
        (await convenor.read(getMotion, { motionId }))?.state ?? 'put'
      let [before, ballotId] = [await state(), '']
      const run = async (act: (typeof acts)[number]) => {
        if (act === 'second') return world.principals[1].attempt(secondMotion, { motionId })
        if (act === 'close') return convenor.attempt(closeDiscussion, { motionId })
        if (act === 'reopen') return convenor.attempt(reopenDiscussion, { motionId })
        if (act === 'refer') {
          return convenor.attempt(referMotion, { motionId, ministryId: null, dueOn, ...words })
        }
        if (act === 'report') return convenor.attempt(reportBack, { motionId, ...words })
        if (act === 'adjourn') {
          const to = { until: dueOn, meetingId: null }
          return convenor.attempt(adjournMotion, { motionId, ...to, ...words })
        }
        if (act === 'resume') return convenor.attempt(resumeMotion, { motionId })
        if (act === 'withdraw') return convenor.attempt(withdrawMotion, { motionId, ...words })
        if (act === 'override') {
          const to = motionGraph[before].overridden?.[0] ?? 'put'
          const known = to === 'seconded' || to === 'discussed' ? to : 'put'
          return convenor.attempt(overrideMotion, { motionId, to: known, ...words })
        }
        if (act === 'vote') {
          const opened = await convenor.attempt(openBallot, motions.opening(motionId))
          if (opened.ok) ballotId = opened.output.ballotId
          return opened
        }
        if (ballotId === '') return { ok: false }
        await world.principals[0].attempt(castVote, { ballotId, choice: 'yes', explanation: '' })
        return convenor.attempt(closeBallot, { ballotId, ruling: 'Enough.' })
      }
      for (const act of sequence) {
        const done = await run(act)
        const after = await state()
        const ways = Object.values(motionGraph[before]).flat()
        if (!done.ok) expect(after).toBe(before)
        else if (act === 'vote') expect(after).toBe('balloting')
        else expect(ways).toContain(after)
        before = after
      }
    }
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...acts), { minLength: 3, maxLength: 9 }), play),
      { numRuns: 20 },
    )
  }, 60_000)
})
