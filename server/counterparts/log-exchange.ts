import { counterpartExchange } from '#db/schema/counterpart-exchange.ts'
import type { Act } from '#server/platform/act-types.ts'

type Exchange = Omit<
  typeof counterpartExchange.$inferInsert,
  'id' | 'situationId' | 'loggedAt' | 'loggedBy' | 'madeBy'
>

/** Writes down what passed between; numbered in its situation. Refused where it is said to have passed tomorrow or later. */
export async function logExchange(
  act: Act,
  situationId: string,
  exchange: Exchange,
): Promise<{ exchangeId: string; number: number }> {
  const by = act.actor.memberId
  if (by === null) return act.refuse('common.not_entitled')
  // somewhere it is tomorrow already
  const latest = new Date(act.at.getTime() + 14 * 3_600_000).toISOString().slice(0, 10)
  if (exchange.occurredOn > latest) return act.refuse('counterparts.not_yet')
  const { id, number } = await act.newThing({ kind: 'counterpart_exchange', numbered: true })
  await act.tx.insert(counterpartExchange).values({
    ...{ id, situationId, ...exchange },
    ...{ loggedAt: act.at, loggedBy: by, madeBy: act.id },
  })
  return { exchangeId: id, number: number ?? 0 }
}
