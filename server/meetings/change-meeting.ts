import { meeting } from '#db/schema/meeting.ts'
import { planReminders } from '#server/invitations/plan-reminders.ts'
import type { LetterKind } from '#server/mail/rules/letter-kinds.ts'
import type { Act } from '#server/platform/act-types.ts'
import { endVersion } from '#server/platform/versions.ts'
import { refuseAgenda } from './agenda-refusal.ts'
import type { BodyProcedure } from './body-procedure.ts'
import { calledOutContent, callOutMinistries } from './call-out-ministries.ts'
import { allInside, inviteMembers } from './invite-members.ts'
import { meetingContent } from './meeting-content.ts'
import type { MeetingWords } from './meeting-words.schema.ts'
import type { MeetingRow } from './present-meeting.ts'
import { isShortNotice, mayConvene } from './rules/may-convene.ts'
import { writeAgenda } from './write-agenda.ts'
import { writeToInvited } from './write-to-invited.ts'

/** A meeting that can still be changed, locked, and the rules of its body. */
type Standing = { present: MeetingRow; procedure: BodyProcedure }

/**
 * Makes a meeting what its new words say, in an act that changes it alone or with others, and tells whoever is invited.
 * @returns its new sequence, and what the record keeps of the change
 */
export const changeMeeting = async (
  act: Act,
  { present, procedure }: Standing,
  input: MeetingWords,
) => {
  const { agenda, memberIds, shortNoticeBecause } = input
  const { id: meetingId } = present
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

  return {
    sequence,
    content: {
      sequence,
      ...meetingContent(input),
      ...calledOutContent(called),
      ...(present.draftedBy === null ? {} : { confirms_draft_of: present.draftedBy }),
    },
  }
}
