import type { z } from 'zod'
import { castVote } from '#server/ballots/cast-vote.ts'
import { closeBallot } from '#server/ballots/close-ballot.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import type { logDecisionInput } from '#server/decisions/log-decision.schema.ts'
import { logDecision } from '#server/decisions/log-decision.ts'
import { proposeMeasure } from '#server/measures/propose-measure.ts'
import type { World } from '../../support/world.ts'
import { sit } from '../ballots/sitting.ts'
import { openCase } from '../evidence/case.ts'
import { proposal } from '../measures/proposal.ts'

type Decided = Awaited<ReturnType<typeof decide>>

export type { Decided }

/** A case with evidence that two graders judged, and a measure put to a ballot that was closed. */
export async function holdBallot(
  world: World,
  choices: readonly ('yes' | 'no' | 'abstain')[] = ['yes', 'yes', 'no', 'yes'],
) {
  const one = await openCase(world)
  const [foreign, defence] = world.principals
  for (const title of ['Radio broadcasts', 'Lists of names']) {
    const sourceId = await one.source(`Source of ${title}`)
    const { evidenceId } = await one.attach(title, ['E1', 'E2', 'E5', 'E6'], { sourceId })
    await one.grade(foreign, evidenceId)
    await one.grade(defence, evidenceId)
  }
  return { ...one, ...(await vote(world, one.situationId, choices)) }
}

/** A measure of a situation, put to a ballot that was closed. */
const vote = async (
  world: World,
  situationId: string,
  choices: readonly ('yes' | 'no' | 'abstain')[],
) => {
  const [foreign] = world.principals
  const { measureId } = await world.convenor.act(proposeMeasure, {
    situationId,
    ...proposal(foreign.ministryId ?? ''),
  })
  const sitting = await sit(world, situationId, world.principals)
  const { motionId } = await sitting.put('Shall envoys be sent?', measureId)
  const { ballotId } = await world.convenor.act(openBallot, {
    motionId,
    rule: 'majority',
    mode: 'meeting',
    closesAt: null,
    timeZone: 'Africa/Nairobi',
  })
  for (const [at, choice] of choices.entries()) {
    const explanation = choice === 'no' ? 'The conditions are not met.' : ''
    await world.principals[at]?.act(castVote, { ballotId, choice, explanation })
  }
  const { verdict } = await world.convenor.act(closeBallot, {
    ballotId,
    ruling: 'Everyone in the room has spoken.',
  })

  return { measureId, motionId, ballotId, verdict, meetingId: sitting.meetingId }
}

/** The words of a decision on an adopted ballot. */
export const words = (
  world: World,
  situationId: string,
  basis: z.input<typeof logDecisionInput>['basis'],
): z.input<typeof logDecisionInput> => ({
  situationId,
  basis,
  title: 'Envoys to the talks',
  text: 'Two envoys are sent to support the panel of eminent persons.',
  rationale: 'Lists were read out on the radio; the panel is the one channel open.',
  pillars: [2, 1],
  alternatives: [{ option: 'Public statement', reason: 'Would close the channel.' }],
  conditions: 'Safe passage is confirmed.',
  legalBasis: '',
  leadMinistryId: world.principals[0].ministryId ?? '',
  supportingMinistryIds: [],
  actions: [
    {
      what: 'Name the envoys',
      ownerMinistryId: world.principals[1].ministryId ?? '',
      ownerMemberId: null,
      dueOn: '2099-01-10',
    },
  ],
  reviewOn: '2099-02-01',
})

/** A decision logged on an adopted ballot. */
export async function decide(world: World) {
  const held = await holdBallot(world)
  const decided = await world.convenor.act(
    logDecision,
    words(world, held.situationId, { kind: 'ballot', ballotId: held.ballotId }),
  )

  return { ...held, ...decided }
}

/** A decision logged in a case that is open already, on whatever it holds. */
export async function decideOn(world: World, { situationId }: { situationId: string }) {
  const { ballotId } = await vote(world, situationId, ['yes', 'yes', 'no', 'yes'])

  return world.convenor.act(logDecision, words(world, situationId, { kind: 'ballot', ballotId }))
}
