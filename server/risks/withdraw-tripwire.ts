import { tripwire } from '#db/schema/tripwire.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { lockTripwire } from './present-tripwire.ts'
import { withdrawTripwireInput, withdrawTripwireOutput } from './withdraw-tripwire.schema.ts'

/** Takes a tripwire back that has not sprung, with the reason. It stays readable. */
export const withdrawTripwire = defineAct({
  name: 'tripwire.withdraw',
  input: withdrawTripwireInput,
  output: withdrawTripwireOutput,
  about: (tx, { tripwireId }) => situationOf(tx, 'tripwire', tripwireId),
  async perform(act, { tripwireId, reason }) {
    const present = await lockTripwire(act.tx, tripwireId)
    if (present === undefined) return act.refuse('common.not_found')
    if (present.sprungAt !== null) return act.refuse('risks.tripwire_sprung')
    if (present.withdrawnBecause !== null) return act.refuse('risks.tripwire_withdrawn')
    await endVersion(act, tripwire, tripwireId)
    await act.tx
      .insert(tripwire)
      .values({ ...present, withdrawnBecause: reason, madeBy: act.id, endedBy: null })

    return act.done({
      thing: { kind: 'tripwire', id: tripwireId },
      content: { factor: present.subject, reason },
      output: { tripwireId },
    })
  },
})
