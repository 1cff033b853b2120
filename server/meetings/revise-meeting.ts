import { meeting } from '#db/schema/meeting.ts'
import { defineAct } from '#server/acts.ts'
import { planReminders } from '#server/invitations/plan-reminders.ts'
import type { LetterKind } from '#server/mail/rules/letter-kinds.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { refuseAgenda } from './agenda-refusal.ts'
import { procedureOf } from './body-procedure.ts'
import { calledOutContent, callOutMinistries } from './call-out-ministries.ts'
import { allInside, inviteMembers } from './invite-members.ts'
import { meetingContent } from './meeting-content.ts'
import { lockMeeting } from './present-meeting.ts'
import { reviseMeetingInput, reviseMeetingOutput } from './revise-meeting.schema.ts'
import { isShortNotice, mayConvene } from './rules/may-convene.ts'
import { writeAgenda } from './write-agenda.ts'
import { writeToInvited } from './write-to-invited.ts'

/**
 * Changes a meeting that was called. A new time counts as a new notice; the calendar entry follows. One that a
 * tripwire drafted is confirmed by it, changed or not.
 */
export const reviseMeeting = defineAct({
  name: 'meeting.revise',
  input: reviseMeetingInput,
  output: reviseMeetingOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, input) {
    const { meetingId, agenda, memberIds, shortNoticeBecause } = input
    const present = await lockMeeting(act.tx, meetingId)
    const procedure = present && (await procedureOf(act.tx, present.bodyId))
    if (!present || !procedure) return act.refuse('common.not_found')
    if (present.cancelledBecause !== null) return act.refuse('meetings.cancelled')
    if (present.endsAt.getTime() <= act.at.getTime()) return act.refuse('meetings.over')
    const startsAt = new Date(input.startsAt)
    const endsAt = new Date(input.endsAt)
    const moved = startsAt.getTime() !== present.startsAt.getTime()
    const { noticeHours, urgent } = procedure.rules
    const notice = { startsAt, endsAt, shortNoticeBecause, invited: memberIds, urgent }
    // The agenda of a meeting under way may change; its start, already past, may not be moved there.
    const at = moved ? act.at : new Date(startsAt.getTime() - 1)
    const roles = act.actor.situation
    const may = mayConvene({ at, ...notice, noticeHours: moved ? noticeHours : 0, roles })
    if (may !== 'ok') {
      const hours = may === 'convening.urgent_too_soon' ? urgent.noticeHours : noticeHours
      return act.refuse(may, { hours })
    }
    if (!(await allInside(act.tx, present.situationId, memberIds))) {
      return act.refuse('meetings.invited_outside')
    }
    await refuseAgenda(act, present.situationId, agenda, { startsAt, endsAt })

    const sequence = present.sequence + 1
    const { title, timeZone, place } = input
    // A new time is a new call; a draft that is confirmed is the first.
    const isCall = present.urgentSince === null && (moved || present.draftedBy !== null)
    const isUrgent = isCall && isShortNotice({ at: act.at, startsAt, noticeHours })
    const urgentSince = isUrgent ? act.at : present.urgentSince
    const when = { startsAt, endsAt, timeZone, urgentSince }
    const words = { title, place, shortNoticeBecause, ...when, sequence }
    await endVersion(act, meeting, meetingId)
    await act.tx
      .insert(meeting)
      .values({ ...present, ...words, draftedBy: null, madeBy: act.id, endedBy: null })
    const here = { meetingId, situationId: present.situationId }
    await writeAgenda(act, here, agenda)
    const { asked, kept, released } = await inviteMembers(act, here, memberIds)
    const { bodyId } = present
    const minutes = urgent.acknowledgeMinutes
    const called = isUrgent ? await callOutMinistries(act, { ...here, bodyId, minutes }) : null
    const write = (kind: LetterKind, to: readonly string[]) =>
      writeToInvited(act, here, { ...present, ...words }, procedure.rules, {
        ...{ kind, memberIds: to },
        ...(called === null ? {} : { dueAt: called.dueAt }),
      })
    // Whom a draft names was told nothing before it was confirmed.
    const wasDraft = present.draftedBy !== null
    const isNew = wasDraft || called !== null
    const kind = called === null ? 'invitation' : 'call_out'
    await write(kind, isNew ? [...asked, ...kept] : asked)
    await write('invitation_changed', isNew ? [] : kept)
    await write('invitation_cancelled', wasDraft ? [] : released)
    await planReminders(act, { meetingId, startsAt, sequence })

    return act.done({
      thing: { kind: 'meeting', id: meetingId },
      content: {
        sequence,
        ...meetingContent(input),
        ...calledOutContent(called),
        ...(present.draftedBy === null ? {} : { confirms_draft_of: present.draftedBy }),
      },
      output: { meetingId, sequence },
    })
  },
})
