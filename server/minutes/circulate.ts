import { defineAct } from '#server/acts.ts'
import { postLetter } from '#server/mail/post-letter.ts'
import { procedureOf } from '#server/meetings/body-procedure.ts'
import { lockMeeting } from '#server/meetings/present-meeting.ts'
import { situationOf } from '#server/platform/about.ts'
import { circulateMinutesInput, circulateMinutesOutput } from './circulate.schema.ts'
import { endMinutesSilenceTask } from './end-silence-task.ts'
import { minutesAtHand } from './minutes-at-hand.ts'
import { putOnNextAgenda } from './put-approval.ts'
import { mayStep } from './rules/minutes-state.ts'
import { writeVersion } from './write-version.ts'

const day = 86_400_000

/**
 * Sends draft minutes round to those who were present: a version by its hash, open to corrections for the days that the
 * body's rules give. From now on the text changes only by corrections that were accepted. Their approval is put on the
 * agenda of the next meeting, where one is called, unless the rules let them pass in silence.
 */
export const circulateMinutes = defineAct({
  name: 'minutes.circulate',
  input: circulateMinutesInput,
  output: circulateMinutesOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId }) {
    const meeting = await lockMeeting(act.tx, meetingId)
    const minutes = await minutesAtHand(act.tx, meetingId)
    if (!meeting || !minutes) return act.refuse('minutes.not_opened')
    if (!mayStep(minutes.state, 'circulated')) return act.refuse('minutes.circulated_already')
    const procedure = await procedureOf(act.tx, meeting.bodyId)
    if (!procedure) return act.refuse('common.not_found')
    const approval = procedure.rules.minutesApproval
    const correctionsUntil = new Date(act.at.getTime() + procedure.rules.correctionDays * day)
    const version = await writeVersion(
      act,
      { meetingId, minutes },
      { stage: 'circulated', correctionsUntil, approvedIn: null, approval },
    )
    const until = correctionsUntil.toISOString()
    const { versionId, number, hash, said } = version
    const came = version.meeting.attendance.filter(({ stays }) => stays.length > 0)
    for (const { memberId } of came) {
      await postLetter(act, {
        ...{ memberId, kind: 'minutes_circulated', about: { kind: 'meeting', id: meetingId } },
        situationId: meeting.situationId,
        params: {
          ...{ reference: meeting.reference, dueAt: until, timeZone: meeting.timeZone },
          ...(procedure.rules.mailTells === 'title' ? { title: meeting.title } : {}),
        },
      })
    }

    const putOn = approval === 'meeting' ? await putOnNextAgenda(act, meeting) : null
    if (approval === 'silence') {
      const jobKey = `minutes_silence:${versionId}`
      await act.enqueue(endMinutesSilenceTask, {}, { runAt: correctionsUntil, jobKey })
    }

    return act.done({
      thing: { kind: 'minutes_version', id: versionId },
      content: {
        ...said,
        ...{ corrections_until: until, approval, put_on: putOn },
        told: came.map(({ memberId }) => memberId),
      },
      output: {
        ...{ versionId, number, hash, correctionsUntil: until },
        putOn: putOn?.meeting ?? null,
      },
    })
  },
})
