import { callOut } from '#db/schema/call-out.ts'
import { electorateOf } from '#server/ballots/electorate-of.ts'
import type { Act } from '#server/platform/act-types.ts'
import { seekDeputiesTask } from './call-out-task.ts'
import { acknowledgeBy } from './rules/call-out.ts'

type Urgent = { meetingId: string; situationId: string; bodyId: string; minutes: number }

/** What was called, and by when it is to be acknowledged. */
export type CalledOut = { ministries: string[]; dueAt: Date }

/**
 * Calls every ministry of a body to an urgent meeting: each is to acknowledge within the minutes that the rules
 * give, or its deputies are sought.
 */
export const callOutMinistries = async (
  act: Act,
  { meetingId, situationId, bodyId, minutes }: Urgent,
): Promise<CalledOut> => {
  const electorate = await electorateOf(act.tx, bodyId, situationId)
  const dueAt = acknowledgeBy(act.at, minutes)
  for (const { ministry: ministryId } of electorate) {
    const { id } = await act.newThing({ kind: 'call_out' })
    const call = { id, situationId, meetingId, ministryId, askedAt: act.at, dueAt, madeBy: act.id }
    await act.tx.insert(callOut).values(call)
  }
  await act.enqueue(
    seekDeputiesTask,
    { meetingId },
    { runAt: dueAt, jobKey: `seek_deputies:${meetingId}` },
  )

  return { ministries: electorate.map(({ ministry }) => ministry), dueAt }
}

/** What the record keeps of a call-out; nothing where there was none. */
export const calledOutContent = (called: CalledOut | null) =>
  called === null
    ? {}
    : { called_out: called.ministries, acknowledge_by: called.dueAt.toISOString() }
