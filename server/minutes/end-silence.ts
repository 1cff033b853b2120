import { eq } from 'drizzle-orm'
import { minutesSilenceEnd } from '#db/schema/minutes-silence-end.ts'
import { defineAct } from '#server/acts.ts'
import { noticesOf } from '#server/mail/notices-of.ts'
import { ministryOfMembers } from '#server/meetings/ministry-of-members.ts'
import { lockMeeting } from '#server/meetings/present-meeting.ts'
import { situationOf } from '#server/platform/about.ts'
import type { Act } from '#server/platform/act-types.ts'
import { countAgainst } from './against.ts'
import { endMinutesSilenceInput, endMinutesSilenceOutput } from './end-silence.schema.ts'
import { minutesAtHand, type VersionLine } from './minutes-at-hand.ts'
import { putOnNextAgenda } from './put-approval.ts'
import { mayEndSilence, silentEnd } from './rules/silent-approval.ts'
import { writeVersion } from './write-version.ts'

/**
 * Ends the time for corrections of minutes that may pass in silence, whoever comes to it later: they are approved and
 * closed for good, or left to the next meeting, on whose agenda that is put. Run by the worker; run again it is refused.
 */
export const endMinutesSilence = defineAct({
  name: 'minutes.end_silence',
  input: endMinutesSilenceInput,
  output: endMinutesSilenceOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId }) {
    const meeting = await lockMeeting(act.tx, meetingId)
    const minutes = await minutesAtHand(act.tx, meetingId)
    if (!meeting || !minutes) return act.refuse('minutes.not_opened')
    const { present, state, documentId, situationId } = minutes
    const until = present?.correctionsUntil ?? null
    const may = mayEndSilence({ state, approval: present?.approval ?? null, at: act.at, until })
    if (may !== 'ok') return act.refuse(may)
    if (!present || until === null) return act.refuse('minutes.not_circulated')
    const [ended] = await act.tx
      .select({ outcome: minutesSilenceEnd.outcome })
      .from(minutesSilenceEnd)
      .where(eq(minutesSilenceEnd.versionId, present.id))
    if (ended) return act.refuse('minutes.silence_over')
    const end = silentEnd({
      ...{ until, against: await countAgainst(act.tx, present.id) },
      ...(await noticeOf(act, meetingId, present)),
    })
    const { outcome, reason, unproven } = end
    await act.tx.insert(minutesSilenceEnd).values({
      ...{ versionId: present.id, situationId, documentId, outcome, reason },
      ...{ unproven: [...unproven], at: act.at, madeBy: act.id },
    })
    const ending = { version: present.id, outcome, reason, unproven: [...unproven] }
    if (outcome === 'to_meeting') {
      return act.done({
        thing: { kind: 'minutes_version', id: present.id },
        content: { meeting: meetingId, ...ending, put_on: await putOnNextAgenda(act, meeting) },
        output: { versionId: present.id, outcome },
      })
    }
    const { versionId, said } = await writeVersion(
      act,
      { meetingId, minutes },
      { stage: 'approved', correctionsUntil: null, approvedIn: null, approval: 'silence' },
    )

    return act.done({
      thing: { kind: 'minutes_version', id: versionId },
      content: { ...said, ...ending },
      output: { versionId, outcome },
    })
  },
})

/** The ministries that a version was sent to, and when notice to each is proven. */
async function noticeOf(act: Act, meetingId: string, version: VersionLine) {
  const notices = (await noticesOf(act.tx, { about: { kind: 'meeting', id: meetingId } })).filter(
    ({ kind, postedAt }) =>
      kind === 'minutes_circulated' && Date.parse(postedAt) === version.at.getTime(),
  )
  const ministryOf = await ministryOfMembers(
    act.tx,
    notices.map(({ memberId }) => memberId),
  )
  const present = new Set<string>()
  const proofs: { ministry: string; at: Date }[] = []
  for (const { memberId, deliveredAt } of notices) {
    const ministry = ministryOf.get(memberId) ?? null
    if (ministry === null) continue
    present.add(ministry)
    if (deliveredAt !== null) proofs.push({ ministry, at: new Date(deliveredAt) })
  }

  return { present: [...present], proofs }
}
