import { castVote } from '#server/ballots/cast-vote.ts'
import { closeBallot } from '#server/ballots/close-ballot.ts'
import { getBallot } from '#server/ballots/get-ballot.ts'
import type { Choice } from '#server/ballots/rules/count-ballot.ts'
import type { World } from '../../support/world.ts'

export type Place = 0 | 1 | 2 | 3

/** What is done most with ballots by correspondence: ministries by their place among the four of the world. */
export const byCorrespondence = (world: () => World) => ({
  ministry: (place: Place) => world().principals[place].ministryId ?? '',
  vote: (ballotId: string, place: Place, choice: Choice, provisional = false) =>
    world().principals[place].attempt(castVote, { ballotId, choice, explanation: '', provisional }),
  close: (ballotId: string) =>
    world().convenor.act(closeBallot, { ballotId, ruling: 'The chair rules so.' }),
  async read(ballotId: string) {
    const found = await world().auditor.read(getBallot, { ballotId })
    if (!found) throw new Error('no ballot')
    return found
  },
})
