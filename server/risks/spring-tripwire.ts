import { and, eq } from 'drizzle-orm'
import { riskRating } from '#db/schema/risk-rating.ts'
import { tripwire } from '#db/schema/tripwire.ts'
import { defineAct } from '#server/acts.ts'
import { writeMeeting } from '#server/meetings/write-meeting.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { lockTripwire } from './present-tripwire.ts'
import { placeOf } from './rules/levels.ts'
import { draftedTime } from './rules/tripwire.ts'
import { springTripwireInput, springTripwireOutput } from './spring-tripwire.schema.ts'
import { whoIsCalled } from './who-is-called.ts'

/**
 * Drafts the meeting that a tripwire asks for, once, because of the rating that reached it. Run by the worker;
 * run again, or after the tripwire was withdrawn, it is refused and leaves no entry.
 */
export const springTripwire = defineAct({
  name: 'tripwire.spring',
  input: springTripwireInput,
  output: springTripwireOutput,
  about: (tx, { tripwireId }) => situationOf(tx, 'tripwire', tripwireId),
  async perform(act, { tripwireId, ratingId }) {
    const wire = await lockTripwire(act.tx, tripwireId)
    if (wire === undefined) return act.refuse('common.not_found')
    if (wire.sprungAt !== null) return act.refuse('risks.tripwire_sprung')
    if (wire.withdrawnBecause !== null) return act.refuse('risks.tripwire_withdrawn')
    const { situationId, subject, bodyId, title, place, timeZone } = wire
    const [rating] = await act.tx
      .select()
      .from(riskRating)
      .where(and(eq(riskRating.id, ratingId), eq(riskRating.situationId, situationId)))
    const isReached = rating?.subject === subject && placeOf(rating.level) >= placeOf(wire.level)
    if (!isReached) return act.refuse('risks.level_not_reached')

    const times = draftedTime(act.at, wire.withinHours)
    const memberIds = await whoIsCalled(act.tx, situationId, bodyId)
    const { meetingId, number, reference } = await writeMeeting(act, {
      ...{ situationId, bodyId, title, place, timeZone, ...times, memberIds },
      ...{ shortNoticeBecause: wire.reason, agenda: [], draftedBy: tripwireId, urgentSince: null },
    })
    await endVersion(act, tripwire, tripwireId)
    await act.tx.insert(tripwire).values({
      ...wire,
      ...{ sprungAt: act.at, sprungByRating: ratingId, meetingId, madeBy: act.id, endedBy: null },
    })

    return act.done({
      thing: { kind: 'tripwire', id: tripwireId },
      content: {
        factor: subject,
        ...{ level: rating.level, rating: ratingId, meeting: meetingId, number, reference },
        ...{ starts_at: times.startsAt.toISOString(), invited: memberIds },
      },
      output: { meetingId },
    })
  },
})
