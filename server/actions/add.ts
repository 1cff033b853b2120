import { and, eq, max } from 'drizzle-orm'
import { agendaPoint } from '#db/schema/agenda-point.ts'
import { decisionAction } from '#db/schema/decision-action.ts'
import { defineAct } from '#server/acts.ts'
import { ownersFault } from '#server/decisions/owners-fault.ts'
import { limits } from '#server/decisions/rules/decision-words.ts'
import { writeAction } from '#server/decisions/write-action.ts'
import { lockMeeting } from '#server/meetings/present-meeting.ts'
import { situationOf } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { addActionPointInput, addActionPointOutput } from './add.schema.ts'
import { answerableFor } from './owner-inside.ts'
import { mayFallDue } from './rules/action-point.ts'
import { dayIn } from './rules/days.ts'

/**
 * Notes what a meeting agreed is to be done, by whom and by when. Whoever owns it must be able to read of it: somebody
 * of the ministry has a mandate in the situation.
 */
export const addActionPoint = defineAct({
  name: 'action_point.add',
  input: addActionPointInput,
  output: addActionPointOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId, pointId, ...words }) {
    const { tx } = act
    const meeting = await lockMeeting(tx, meetingId)
    if (!meeting) return act.refuse('common.not_found')
    if (meeting.cancelledBecause !== null) return act.refuse('meetings.cancelled')
    const owner = { ministryId: words.ownerMinistryId, memberId: words.ownerMemberId }
    const fault = await ownersFault(tx, [owner])
    if (fault) return act.refuse(fault)
    if ((await answerableFor(tx, meeting.situationId, owner)).length === 0) {
      return act.refuse('actions.owner_outside')
    }
    const may = mayFallDue(dayIn(meeting.timeZone, act.at), words.dueOn)
    if (may !== 'ok') return act.refuse(may)
    const [point] = await tx
      .select({ id: agendaPoint.id })
      .from(agendaPoint)
      .where(
        and(
          ...[eq(agendaPoint.id, pointId ?? meetingId), eq(agendaPoint.meetingId, meetingId)],
          held(agendaPoint),
        ),
      )
    if (pointId !== null && !point) return act.refuse('actions.point_unknown')
    const [last] = await tx
      .select({ number: max(decisionAction.number) })
      .from(decisionAction)
      .where(and(eq(decisionAction.meetingId, meetingId), held(decisionAction)))
    const number = (last?.number ?? 0) + 1
    if (number > limits.actions) return act.refuse('actions.too_many')
    const { situationId } = meeting
    const said = await writeAction(act, {
      ...{ situationId, decisionId: null, meetingId, pointId, number },
      ...words,
    })

    return act.done({
      thing: { kind: 'meeting', id: meetingId },
      content: { meeting: meetingId, point: pointId, ...said },
      output: { actionId: said.action, number },
    })
  },
})
