import { planReminders } from '#server/invitations/plan-reminders.ts'
import type { Act } from '#server/platform/act-types.ts'
import { refuseAgenda } from './agenda-refusal.ts'
import { procedureOf } from './body-procedure.ts'
import { calledOutContent, callOutMinistries } from './call-out-ministries.ts'
import type { ConveneMeeting } from './convene-meeting.schema.ts'
import { allInside } from './invite-members.ts'
import { meetingContent } from './meeting-content.ts'
import { isShortNotice, mayConvene } from './rules/may-convene.ts'
import { writeMeeting } from './write-meeting.ts'
import { writeToInvited } from './write-to-invited.ts'

/** Calls a meeting as its words say: with the notice of the rules, or urgently with a call-out of every ministry. */
export const callMeeting = async (act: Act, input: ConveneMeeting) => {
  const { situationId, bodyId, agenda, memberIds, shortNoticeBecause } = input
  const procedure = await procedureOf(act.tx, bodyId)
  if (!procedure) return act.refuse('meetings.body_unknown')
  const startsAt = new Date(input.startsAt)
  const endsAt = new Date(input.endsAt)
  const { noticeHours, urgent } = procedure.rules
  const roles = act.actor.situation
  const notice = { startsAt, endsAt, noticeHours, shortNoticeBecause, invited: memberIds }
  const may = mayConvene({ at: act.at, ...notice, urgent, roles })
  if (may !== 'ok') {
    const hours = may === 'convening.urgent_too_soon' ? urgent.noticeHours : noticeHours
    return act.refuse(may, { hours })
  }
  if (!(await allInside(act.tx, situationId, memberIds))) {
    return act.refuse('meetings.invited_outside')
  }
  await refuseAgenda(act, situationId, agenda, { startsAt, endsAt })

  const isUrgent = isShortNotice({ at: act.at, startsAt, noticeHours })
  const { title, timeZone, place } = input
  const { meetingId, number, reference } = await writeMeeting(act, {
    ...{ situationId, bodyId, title, timeZone, place, shortNoticeBecause, startsAt, endsAt },
    ...{ agenda, memberIds, draftedBy: null, urgentSince: isUrgent ? act.at : null },
  })
  const minutes = urgent.acknowledgeMinutes
  const called = isUrgent
    ? await callOutMinistries(act, { meetingId, situationId, bodyId, minutes })
    : null
  const told = { reference, title, startsAt, endsAt, timeZone, sequence: 0 }
  await writeToInvited(act, { meetingId, situationId }, told, procedure.rules, {
    memberIds: [...new Set(memberIds)],
    ...(called === null ? { kind: 'invitation' } : { kind: 'call_out', dueAt: called.dueAt }),
  })
  await planReminders(act, { meetingId, startsAt, sequence: 0 })

  return act.done({
    thing: { kind: 'meeting', id: meetingId },
    content: {
      ...{ number, body: bodyId, reference, sequence: 0 },
      ...meetingContent(input),
      ...calledOutContent(called),
    },
    output: { meetingId, number: number ?? 0 },
  })
}
