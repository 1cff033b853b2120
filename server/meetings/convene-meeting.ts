import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { refuseAgenda } from './agenda-refusal.ts'
import { procedureOf } from './body-procedure.ts'
import { conveneMeetingInput, conveneMeetingOutput } from './convene-meeting.schema.ts'
import { allInside } from './invite-members.ts'
import { meetingContent } from './meeting-content.ts'
import { mayConvene } from './rules/may-convene.ts'
import { writeMeeting } from './write-meeting.ts'
import { writeToInvited } from './write-to-invited.ts'

/** Calls a meeting of a body on a situation: when, where, about what, and who is asked to come. */
export const conveneMeeting = defineAct({
  name: 'meeting.convene',
  input: conveneMeetingInput,
  output: conveneMeetingOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(act, input) {
    const { situationId, bodyId, agenda, memberIds } = input
    const procedure = await procedureOf(act.tx, bodyId)
    if (!procedure) return act.refuse('meetings.body_unknown')
    const startsAt = new Date(input.startsAt)
    const endsAt = new Date(input.endsAt)
    const { noticeHours } = procedure.rules
    const { shortNoticeBecause } = input
    const notice = { startsAt, endsAt, noticeHours, shortNoticeBecause, invited: memberIds }
    const may = mayConvene({ at: act.at, ...notice })
    if (may !== 'ok') return act.refuse(may, { hours: noticeHours })
    if (!(await allInside(act.tx, situationId, memberIds))) {
      return act.refuse('meetings.invited_outside')
    }
    await refuseAgenda(act, situationId, agenda, { startsAt, endsAt })

    const { title, timeZone, place } = input
    const { meetingId, number, reference } = await writeMeeting(act, {
      ...{ situationId, bodyId, title, timeZone, place, shortNoticeBecause, startsAt, endsAt },
      ...{ agenda, memberIds, draftedBy: null },
    })
    const told = { reference, title, startsAt, endsAt, timeZone, sequence: 0 }
    await writeToInvited(act, { meetingId, situationId }, told, procedure.rules, {
      kind: 'invitation',
      memberIds: [...new Set(memberIds)],
    })

    return act.done({
      thing: { kind: 'meeting', id: meetingId },
      content: { number, body: bodyId, reference, sequence: 0, ...meetingContent(input) },
      output: { meetingId, number: number ?? 0 },
    })
  },
})
