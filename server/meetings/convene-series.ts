import { meetingSeries } from '#db/schema/meeting-series.ts'
import { defineAct } from '#server/acts.ts'
import { planReminders } from '#server/invitations/plan-reminders.ts'
import { situationOf } from '#server/platform/about.ts'
import { refuseAgenda } from './agenda-refusal.ts'
import { procedureOf } from './body-procedure.ts'
import { conveneSeriesInput, conveneSeriesOutput } from './convene-series.schema.ts'
import { allInside } from './invite-members.ts'
import { meetingContent } from './meeting-content.ts'
import { mayConvene } from './rules/may-convene.ts'
import { occurrencesOf } from './rules/recurrence.ts'
import { shiftAgenda } from './shift-agenda.ts'
import { writeMeeting } from './write-meeting.ts'
import { writeToInvited } from './write-to-invited.ts'

/** Points and invitations that one act writes at the most, over all meetings of a series. */
const mostRows = 2000

/**
 * Calls a series of meetings by one act, at the same time by the clocks of its zone: each is a meeting of its own, with
 * its number, reference and invitations, and is changed or cancelled alone or with those that follow.
 */
export const conveneSeries = defineAct({
  name: 'meeting.convene_series',
  input: conveneSeriesInput,
  output: conveneSeriesOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(act, { recurrence, ...input }) {
    const { situationId, bodyId, agenda, memberIds, title, timeZone, place } = input
    const procedure = await procedureOf(act.tx, bodyId)
    if (!procedure) return act.refuse('meetings.body_unknown')
    const startsAt = new Date(input.startsAt)
    const endsAt = new Date(input.endsAt)
    const { noticeHours, urgent } = procedure.rules
    // What comes round is not urgent: a series keeps the notice of the rules.
    const notice = { noticeHours, shortNoticeBecause: null, urgent, roles: act.actor.situation }
    const may = mayConvene({ at: act.at, startsAt, endsAt, invited: memberIds, ...notice })
    if (may !== 'ok') {
      const code = may === 'meetings.short_notice' ? 'convening.series_short_notice' : may
      return act.refuse(code, { hours: noticeHours })
    }
    const found = occurrencesOf(input.startsAt, timeZone, recurrence)
    if (!found.ok) return act.refuse(found.fault.code, found.fault.params)
    if (found.starts.length * (memberIds.length + agenda.length) > mostRows) {
      return act.refuse('convening.series_too_large')
    }
    if (!(await allInside(act.tx, situationId, memberIds))) {
      return act.refuse('meetings.invited_outside')
    }
    await refuseAgenda(act, situationId, agenda, { startsAt, endsAt })

    const { id: seriesId } = await act.newThing({ kind: 'meeting_series' })
    const { rhythm } = recurrence
    const series = { id: seriesId, situationId, bodyId, rhythm, timeZone, madeBy: act.id }
    await act.tx.insert(meetingSeries).values(series)
    const length = endsAt.getTime() - startsAt.getTime()
    const meetings: { id: string; number: number | null; reference: string; starts_at: string }[] =
      []
    for (const [at, start] of found.starts.entries()) {
      const begins = new Date(start)
      const when = { startsAt: begins, endsAt: new Date(begins.getTime() + length), timeZone }
      const { meetingId, number, reference } = await writeMeeting(act, {
        ...{ situationId, bodyId, title, place, ...when, memberIds, shortNoticeBecause: null },
        ...{ draftedBy: null, urgentSince: null, seriesId, seriesPlace: at + 1 },
        agenda: shiftAgenda(agenda, begins.getTime() - startsAt.getTime()),
      })
      const told = { reference, title, ...when, sequence: 0 }
      await writeToInvited(act, { meetingId, situationId }, told, procedure.rules, {
        kind: 'invitation',
        memberIds: [...new Set(memberIds)],
      })
      await planReminders(act, { meetingId, startsAt: begins, sequence: 0 })
      meetings.push({ id: meetingId, number, reference, starts_at: start })
    }

    return act.done({
      thing: { kind: 'meeting_series', id: seriesId },
      content: { body: bodyId, recurrence, meetings, ...meetingContent(input) },
      output: { seriesId, meetingIds: meetings.map(({ id }) => id) },
    })
  },
})
