import { meeting } from '#db/schema/meeting.ts'
import { defineAct } from '#server/acts.ts'
import type { LetterKind } from '#server/mail/rules/letter-kinds.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { refuseAgenda } from './agenda-refusal.ts'
import { procedureOf } from './body-procedure.ts'
import { allInside, inviteMembers } from './invite-members.ts'
import { meetingContent } from './meeting-content.ts'
import { lockMeeting } from './present-meeting.ts'
import { reviseMeetingInput, reviseMeetingOutput } from './revise-meeting.schema.ts'
import { mayConvene } from './rules/may-convene.ts'
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
    const noticeHours = moved ? procedure.rules.noticeHours : 0
    const notice = { startsAt, endsAt, noticeHours, shortNoticeBecause, invited: memberIds }
    // The agenda of a meeting under way may change; its start, already past, may not be moved there.
    const at = moved ? act.at : new Date(startsAt.getTime() - 1)
    const may = mayConvene({ at, ...notice })
    if (may !== 'ok') return act.refuse(may, { hours: noticeHours })
    if (!(await allInside(act.tx, present.situationId, memberIds))) {
      return act.refuse('meetings.invited_outside')
    }
    await refuseAgenda(act, present.situationId, agenda, { startsAt, endsAt })

    const sequence = present.sequence + 1
    const { title, timeZone, place } = input
    const words = { title, timeZone, place, shortNoticeBecause, startsAt, endsAt, sequence }
    await endVersion(act, meeting, meetingId)
    await act.tx
      .insert(meeting)
      .values({ ...present, ...words, draftedBy: null, madeBy: act.id, endedBy: null })
    const here = { meetingId, situationId: present.situationId }
    await writeAgenda(act, here, agenda)
    const { asked, kept, released } = await inviteMembers(act, here, memberIds)
    const write = (kind: LetterKind, to: readonly string[]) =>
      writeToInvited(act, here, { ...present, ...words }, procedure.rules, { kind, memberIds: to })
    // Whom a draft names was told nothing before it was confirmed.
    const wasDraft = present.draftedBy !== null
    await write('invitation', wasDraft ? [...asked, ...kept] : asked)
    await write('invitation_changed', wasDraft ? [] : kept)
    await write('invitation_cancelled', wasDraft ? [] : released)

    return act.done({
      thing: { kind: 'meeting', id: meetingId },
      content: {
        sequence,
        ...meetingContent(input),
        ...(present.draftedBy === null ? {} : { confirms_draft_of: present.draftedBy }),
      },
      output: { meetingId, sequence },
    })
  },
})
