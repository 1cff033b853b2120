import { and, eq, isNull } from 'drizzle-orm'
import { body } from '#db/schema/body.ts'
import { member } from '#db/schema/member.ts'
import { seat } from '#db/schema/seat.ts'
import { defineAct } from '#server/acts.ts'
import { installationWide } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { assignSeatInput, assignSeatOutput } from './assign-seat.schema.ts'

/** Seats a member for their ministry. A new principal ends the former one's seat. */
export const assignSeat = defineAct({
  name: 'seat.assign',
  input: assignSeatInput,
  output: assignSeatOutput,
  about: installationWide,
  async perform(act, { bodyId, memberId, capacity }) {
    const [seated] = await act.tx
      .select({ ministryId: member.ministryId })
      .from(member)
      .where(and(eq(member.id, memberId), isNull(member.endedBy)))
    const [there] = await act.tx
      .select({ id: body.id })
      .from(body)
      .where(and(eq(body.id, bodyId), isNull(body.endedBy)))
    if (!seated || !there) return act.refuse('common.not_found')
    if (seated.ministryId === null) return act.refuse('members.of_no_ministry')
    const present = await act.tx
      .select({ id: seat.id, memberId: seat.memberId, capacity: seat.capacity })
      .from(seat)
      .where(
        and(eq(seat.bodyId, bodyId), eq(seat.ministryId, seated.ministryId), isNull(seat.endedBy)),
      )
    for (const other of present) {
      const replaced = capacity === 'principal' && other.capacity === 'principal'
      if (replaced || other.memberId === memberId) await endVersion(act, seat, other.id)
    }
    const { id } = await act.newThing({ kind: 'seat' })
    await act.tx
      .insert(seat)
      .values({ id, bodyId, memberId, ministryId: seated.ministryId, capacity, madeBy: act.id })

    return act.done({
      thing: { kind: 'seat', id },
      content: { body: bodyId, member: memberId, ministry: seated.ministryId, capacity },
      output: { seatId: id },
    })
  },
})
