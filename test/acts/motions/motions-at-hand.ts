import { castVote } from '#server/ballots/cast-vote.ts'
import { closeBallot } from '#server/ballots/close-ballot.ts'
import { getMotion } from '#server/ballots/get-motion.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import { putMotion } from '#server/ballots/put-motion.ts'
import type { Choice } from '#server/ballots/rules/count-ballot.ts'
import { adoptRules } from '#server/members/adopt-rules.ts'
import { standardRulesOfProcedure } from '#server/members/rules/rules-of-procedure.ts'
import type { Hand, World } from '../../support/world.ts'

/** Motions put by correspondence in one situation, and what is done with them most. */
export const motionsAtHand = (world: World, situationId: string) => {
  const put = (by: Hand = world.principals[0], question = 'Shall monitors be sent?') =>
    by.act(putMotion, {
      ...{ situationId, bodyId: world.bodyId, meetingId: null, measureId: null, question },
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

/** Gives the body rules under which motions need so many seconds; they hold for motions put from then on. */
export const askForSeconds = (world: World, secondsNeeded: number) =>
  world.administrator.act(adoptRules, {
    bodyId: world.bodyId,
    rules: { ...standardRulesOfProcedure, secondsNeeded, urgent: standardUrgent },
  })

const standardUrgent = {
  ...standardRulesOfProcedure.urgent,
  mayConvene: [...standardRulesOfProcedure.urgent.mayConvene],
}
