import { ballotExtension } from '#db/schema/ballot-extension.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { lockAnyBallot, tasksOf } from './any-ballot-in-hand.ts'
import { extendBallotInput, extendBallotOutput } from './extend-ballot.schema.ts'
import { mayExtend } from './rules/may-extend.ts'

/** Gives a ballot, of whatever kind, a later deadline before the one that holds has passed, with the reason. */
export const extendBallot = defineAct({
  name: 'ballot.extend',
  input: extendBallotInput,
  output: extendBallotOutput,
  about: (tx, { ballotId }) => situationOf(tx, 'ballot', ballotId),
  async perform(act, { ballotId, timeZone, reason, ...input }) {
    const found = await lockAnyBallot(act.tx, ballotId, 'update')
    if (!found) return act.refuse('common.not_found')
    const { row, state } = found
    const at = await act.moment()
    const closesAt = new Date(input.closesAt)
    const may = mayExtend({ state, closesAt: row.closesAt, to: closesAt, at })
    if (may !== 'ok') return act.refuse(may)
    const { situationId } = row
    await act.tx.insert(ballotExtension).values({
      id: act.newId(),
      situationId,
      ballotId,
      closesAt,
      timeZone,
      reason,
      madeBy: act.id,
    })
    const [task, key] = tasksOf[found.kind].close
    await act.enqueue(task, {}, { runAt: closesAt, jobKey: `${key}:${ballotId}` })

    return act.done({
      thing: { kind: 'ballot', id: ballotId },
      content: {
        ballot: ballotId,
        before: row.closesAt?.toISOString() ?? null,
        closes_at: closesAt.toISOString(),
        time_zone: timeZone,
        reason,
      },
      output: { ballotId, closesAt: closesAt.toISOString() },
    })
  },
})
