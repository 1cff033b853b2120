import { and, eq } from 'drizzle-orm'
import { noticeWaiver } from '#db/schema/notice-waiver.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { answeredOutput, waiveNoticeInput } from './call-out.schema.ts'
import { ministryHeldBy, urgentMeeting } from './own-call.ts'

/** Says for one's ministry that it does without the notice that the rules would give it. */
export const waiveNotice = defineAct({
  name: 'notice.waive',
  input: waiveNoticeInput,
  output: answeredOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId, note }) {
    const { meeting, electorate } = await urgentMeeting(act, meetingId)
    const { memberId } = act.actor
    const ministryId = ministryHeldBy(electorate, memberId)
    if (ministryId === undefined || memberId === null) return act.refuse('convening.no_seat')
    const [given] = await act.tx
      .select({ id: noticeWaiver.id })
      .from(noticeWaiver)
      .where(and(eq(noticeWaiver.meetingId, meetingId), eq(noticeWaiver.ministryId, ministryId)))
    if (given) return act.refuse('convening.waived_already')
    const { situationId } = meeting
    const waiver = { situationId, meetingId, ministryId, memberId, note, at: await act.moment() }
    await act.tx.insert(noticeWaiver).values({ id: act.newId(), ...waiver, madeBy: act.id })

    return act.done({
      thing: { kind: 'meeting', id: meetingId },
      content: { ministry: ministryId, member: memberId, note },
      output: { meetingId, ministryId },
    })
  },
})
