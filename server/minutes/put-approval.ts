import { eq } from 'drizzle-orm'
import { minutesOnAgenda } from '#db/schema/minutes-on-agenda.ts'
import { thing } from '#db/schema/thing.ts'
import type { MeetingRow } from '#server/meetings/present-meeting.ts'
import type { Act } from '#server/platform/act-types.ts'
import { addPoint } from './add-point.ts'
import { titlesOnAgenda } from './approval-title.ts'
import { lockNextMeeting } from './next-meeting.ts'
import { minutesToApproveIn } from './on-agenda.ts'

/** Puts the approval of a meeting's minutes on the agenda of a later one, which is locked. */
export async function putApproval(
  act: Act,
  later: Pick<MeetingRow, 'id' | 'situationId'>,
  minutesOf: string,
): Promise<{ pointId: string; title: string }> {
  const [earlier] = await act.tx
    .select({ number: thing.number })
    .from(thing)
    .where(eq(thing.id, minutesOf))
  const title = (await titlesOnAgenda(act.tx)).approvalOf(earlier?.number ?? 0)
  const pointId = await addPoint(act, later, title)
  const { id: meetingId, situationId } = later
  await act.tx.insert(minutesOnAgenda).values({
    ...{ id: act.newId(), situationId, meetingId, minutesOf, title, madeBy: act.id },
  })

  return { pointId, title }
}

/**
 * Puts the approval of a meeting's minutes on the agenda of the next one, where one is called and does not have it yet.
 * @returns what the record says of it; null where there is nothing to put it on
 */
export async function putOnNextAgenda(
  act: Act,
  minuted: MeetingRow,
): Promise<{ meeting: string; point: string } | null> {
  const next = await lockNextMeeting(act, minuted)
  if (!next || (await minutesToApproveIn(act.tx, next.id)).includes(minuted.id)) return null
  const { pointId } = await putApproval(act, next, minuted.id)

  return { meeting: next.id, point: pointId }
}
