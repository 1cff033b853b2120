import { silenceWord } from '#db/schema/silence-word.ts'
import { capacityIn } from '#server/ballots/rules/standing-votes.ts'
import type { Act } from '#server/platform/act-types.ts'
import { maySpeak } from './rules/may-circulate.ts'
import { lockSilence, type SilenceRow } from './silence-in-hand.ts'

export type Spoken = {
  row: SilenceRow
  at: Date
  ministry: string
  capacity: 'principal' | 'deputy'
}

/**
 * Writes what a ministry says in a round, for whoever sat for it as it was circulated. What comes at the deadline or
 * after it is refused, and the record keeps that it came (deliberation 3.10).
 */
export const speak = async (
  act: Act,
  silenceId: string,
  kind: 'objection' | 'reservation',
  reasons: string,
): Promise<Spoken> => {
  const found = await lockSilence(act.tx, silenceId)
  const { memberId, ministryId } = act.actor
  if (!found || memberId === null) return act.refuse('common.not_found')
  const { row, isEnded, recused } = found
  if (ministryId !== null && recused.includes(ministryId)) return act.refuse('ballots.recused')
  const at = await act.moment()
  const seat = row.electorate.find(({ ministry }) => ministry === ministryId)
  const capacity = seat ? capacityIn(seat, memberId) : null
  const { deadline } = row
  const may = maySpeak({ isEnded, deadline, at, isEntitled: capacity !== null })
  if (may !== 'ok' || !seat || capacity === null) {
    const refused = may === 'ok' ? 'silence.not_entitled' : may
    const content = { silence: silenceId, ministry: ministryId, member: memberId, kind, reasons }
    const late = refused === 'silence.deadline_over' || refused === 'silence.over'
    return act.refuse(
      refused,
      {},
      late ? { logged: { thing: { kind: 'silence', id: silenceId }, content } } : {},
    )
  }
  await act.tx.insert(silenceWord).values({
    ...{ id: act.newId(), situationId: row.situationId, silenceId, kind, reasons, memberId, at },
    ...{ ministryId: seat.ministry, madeBy: act.id },
  })

  return { row, at, ministry: seat.ministry, capacity }
}
