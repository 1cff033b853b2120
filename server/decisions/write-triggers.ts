import { and, inArray } from 'drizzle-orm'
import { decisionTrigger } from '#db/schema/decision-trigger.ts'
import { tripwire } from '#db/schema/tripwire.ts'
import type { Act } from '#server/platform/act-types.ts'
import { held } from '#server/platform/versions.ts'

/**
 * Ties tripwires to a decision: where one springs, the meeting that it drafts takes the decision up again (deliberation
 * 2.12). Refuses the act unless each is set in the situation and has neither sprung nor been withdrawn.
 * @returns what the record says of them
 */
export async function writeTriggers(
  act: Act,
  {
    situationId,
    decisionId,
    tripwireIds,
  }: { situationId: string; decisionId: string; tripwireIds: readonly string[] },
) {
  const ids = [...new Set(tripwireIds)]
  if (ids.length === 0) return []
  const wires = await act.tx
    .select()
    .from(tripwire)
    .where(and(inArray(tripwire.id, ids), held(tripwire)))
  const isSet = (wire: (typeof wires)[number]) =>
    wire.situationId === situationId && wire.sprungAt === null && wire.withdrawnBecause === null
  if (wires.length < ids.length || !wires.every(isSet)) {
    return act.refuse('decisions.tripwire_unknown')
  }
  await act.tx
    .insert(decisionTrigger)
    .values(ids.map((tripwireId) => ({ decisionId, tripwireId, situationId, madeBy: act.id })))

  return ids.flatMap((id) =>
    wires
      .filter((wire) => wire.id === id)
      .map(({ subject, level, withinHours }) => ({
        ...{ tripwire: id, factor: subject, level, within_hours: withinHours },
      })),
  )
}
