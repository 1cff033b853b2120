import { defineAct } from '#server/acts.ts'
import { lockMeeting, type MeetingRow } from '#server/meetings/present-meeting.ts'
import { situationOf } from '#server/platform/about.ts'
import { approveMinutesInput, approveMinutesOutput } from './approve.schema.ts'
import { minutesAtHand } from './minutes-at-hand.ts'
import { minutesToApproveIn } from './on-agenda.ts'
import { countOpenCorrections } from './open-corrections.ts'
import { quorumIn } from './quorum-in.ts'
import { mayApprove } from './rules/minutes-state.ts'
import { writeVersion } from './write-version.ts'

/**
 * Approves minutes at a later meeting of the body, once it is quorate and has that on its agenda: they are kept with
 * what the record says of the meeting, and closed for good.
 */
export const approveMinutes = defineAct({
  name: 'minutes.approve',
  input: approveMinutesInput,
  output: approveMinutesOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId, inMeetingId }) {
    const meeting = await lockMeeting(act.tx, meetingId)
    const minutes = await minutesAtHand(act.tx, meetingId)
    if (!meeting || !minutes) return act.refuse('minutes.not_opened')
    const other = inMeetingId === meetingId ? undefined : await lockMeeting(act.tx, inMeetingId)
    const { present, quorum } = other ? await quorumIn(act.tx, other, await act.moment()) : nobody
    const may = mayApprove({
      state: minutes.state,
      openCorrections: minutes.present ? await countOpenCorrections(act.tx, minutes.present.id) : 0,
      isLaterMeeting: other !== undefined && isLater(other, meeting),
      isOnAgenda: (await minutesToApproveIn(act.tx, inMeetingId)).includes(meetingId),
      isQuorate: quorum?.met ?? false,
    })
    if (may !== 'ok') {
      return act.refuse(may, { present: present.length, needed: quorum?.needed ?? 0 })
    }
    const version = await writeVersion(
      act,
      { meetingId, minutes },
      { stage: 'approved', correctionsUntil: null, approvedIn: inMeetingId, approval: 'meeting' },
    )
    const { versionId, number, hash, said } = version

    return act.done({
      thing: { kind: 'minutes_version', id: versionId },
      content: { ...said, approved_in: inMeetingId, present },
      output: { versionId, number, hash },
    })
  },
})

const nobody = { present: [], quorum: undefined }

const isLater = (other: MeetingRow, meeting: MeetingRow): boolean =>
  other.bodyId === meeting.bodyId &&
  other.situationId === meeting.situationId &&
  other.cancelledBecause === null &&
  other.startsAt.getTime() > meeting.startsAt.getTime()
