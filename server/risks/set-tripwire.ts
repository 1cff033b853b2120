import { tripwire } from '#db/schema/tripwire.ts'
import { defineAct } from '#server/acts.ts'
import { procedureOf } from '#server/meetings/body-procedure.ts'
import { situationOf } from '#server/platform/about.ts'
import { lockRatings } from './lock-ratings.ts'
import { presentLevels } from './present-levels.ts'
import { placeOf } from './rules/levels.ts'
import { subjectOf } from './rules/subjects.ts'
import { setTripwireInput, setTripwireOutput } from './set-tripwire.schema.ts'

/** Settles now at which level of a factor or indicator a body shall meet, and how soon: nobody has to think of it then. */
export const setTripwire = defineAct({
  name: 'tripwire.set',
  input: setTripwireInput,
  output: setTripwireOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(act, input) {
    const { situationId, subject, level, bodyId } = input
    const by = act.actor.memberId
    if (by === null) return act.refuse('common.not_entitled')
    const watched = subjectOf(subject)
    if (watched === undefined || watched.kind === 'resilience') {
      return act.refuse('risks.subject_unknown')
    }
    if (!(await procedureOf(act.tx, bodyId))) return act.refuse('meetings.body_unknown')
    await lockRatings(act)
    const present = (await presentLevels(act.tx, situationId)).get(subject)
    if (present !== undefined && placeOf(present.level) >= placeOf(level)) {
      return act.refuse('risks.level_reached_already')
    }
    const { id } = await act.newThing({ kind: 'tripwire' })
    await act.tx.insert(tripwire).values({ ...input, id, setAt: act.at, setBy: by, madeBy: act.id })
    const { withinHours, title, place, timeZone, reason } = input

    return act.done({
      thing: { kind: 'tripwire', id },
      content: {
        factor: subject,
        ...{ level, within_hours: withinHours, body: bodyId },
        ...{ meeting_title: title, place, time_zone: timeZone, reason },
      },
      output: { tripwireId: id },
    })
  },
})
