import { castVote } from '#server/ballots/cast-vote.ts'
import { closeBallot } from '#server/ballots/close-ballot.ts'
import { getMotion } from '#server/ballots/get-motion.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import { putMotion } from '#server/ballots/put-motion.ts'
import type { Choice } from '#server/ballots/rules/count-ballot.ts'
import { assignSeat } from '#server/members/assign-seat.ts'
import { establishBody } from '#server/members/establish-body.ts'
import { foundRules } from '#server/members/found-rules.ts'
import { standardRulesOfProcedure } from '#server/members/rules/rules-of-procedure.ts'
import type { Hand, World } from '../../support/world.ts'

/** Motions put by correspondence in one situation, and what is done with them most. */
export const motionsAtHand = (world: World, situationId: string, bodyId: string = world.bodyId) => {
  const put = (by: Hand = world.principals[0], question = 'Shall monitors be sent?') =>
    by.act(putMotion, {
      ...{ situationId, bodyId, meetingId: null, measureId: null, question },
    })
  const opening = (motionId: string) => ({
    ...{ motionId, rule: 'majority' as const, mode: 'correspondence' as const, timeZone: 'UTC' },
    closesAt: new Date(Date.now() + 3_600_000).toISOString(),
  })

  return {
    put,
    opening,
    stateOf: async (motionId: string) => (await world.auditor.read(getMotion, { motionId }))?.state,
    /** Opens a ballot, lets the first principals vote, and closes it. */
    async decide(motionId: string, ...choices: readonly Choice[]) {
      const { ballotId } = await world.convenor.act(openBallot, opening(motionId))
      for (const [place, choice] of choices.entries()) {
        await world.principals[place]?.act(castVote, { ballotId, choice, explanation: '' })
      }
      await world.convenor.act(closeBallot, { ballotId, ruling: 'The chair rules so.' })
      return ballotId
    },
  }
}

/** A second body of the same ministries, under the standard rules. */
export const anotherBody = async (world: World): Promise<string> => {
  const { bodyId } = await world.system.act(establishBody, { name: 'Another group' })
  for (const { memberId } of world.principals) {
    await world.system.act(assignSeat, { bodyId, memberId, capacity: 'principal' })
  }
  for (const { memberId } of world.deputies) {
    await world.system.act(assignSeat, { bodyId, memberId, capacity: 'deputy' })
  }

  return bodyId
}

/** Gives a body rules under which motions need so many seconds; they hold for motions put from then on. */
export const askForSeconds = (world: World, bodyId: string, secondsNeeded: number) =>
  world.system.act(foundRules, { bodyId, rules: { ...standardRulesOfProcedure, secondsNeeded } })
