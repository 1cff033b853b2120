import { and, asc, desc, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { silence } from '#db/schema/silence.ts'
import { silenceCall } from '#db/schema/silence-call.ts'
import { silenceResult } from '#db/schema/silence-result.ts'
import { silenceWord } from '#db/schema/silence-word.ts'
import { lockMotion, type MotionRow } from '#server/ballots/motion-state.ts'
import { recusedSince } from '#server/ballots/recused-in.ts'
import { noticesOf } from '#server/mail/notices-of.ts'
import { madeBy } from '#server/platform/versions.ts'
import type { NoticeProof } from './rules/silence-outcome.ts'

export type SilenceRow = typeof silence.$inferSelect

/** A round while an act holds it: its motion is locked, so that whatever else would end it waits. */
export type SilenceInHand = {
  /** As circulated, without the ministries that recused themselves since. */
  row: SilenceRow
  motion: MotionRow
  isEnded: boolean
  recused: string[]
}

/** Locks a round by its motion; undefined where there is none. */
export const lockSilence = async (
  tx: Transaction,
  silenceId: string,
): Promise<SilenceInHand | undefined> => {
  const [row] = await tx.select().from(silence).where(eq(silence.id, silenceId))
  const motion = row && (await lockMotion(tx, row.motionId))
  if (!row || !motion) return undefined
  const [result] = await tx
    .select({ id: silenceResult.silenceId })
    .from(silenceResult)
    .where(eq(silenceResult.silenceId, silenceId))

  const recused = await recusedSince(tx, silenceId)
  // To be recused is never to have been entitled (deliberation 3.6).
  const electorate = row.electorate.filter(({ ministry }) => !recused.includes(ministry))

  return { row: { ...row, electorate }, motion, isEnded: result !== undefined, recused }
}

/** Objections and reservations in a round, in their order. */
export const wordsIn = (tx: Transaction, silenceId: string, asOf?: number | undefined) =>
  tx
    .select()
    .from(silenceWord)
    .where(and(eq(silenceWord.silenceId, silenceId), madeBy(silenceWord, asOf)))
    .orderBy(asc(silenceWord.at), asc(silenceWord.id))

/** Confirmations by telephone in a round, in their order. */
export const callsIn = (tx: Transaction, silenceId: string, asOf?: number | undefined) =>
  tx
    .select()
    .from(silenceCall)
    .where(and(eq(silenceCall.silenceId, silenceId), madeBy(silenceCall, asOf)))
    .orderBy(asc(silenceCall.at), asc(silenceCall.id))

/** Every proof of notice that there is for a round: letters that arrived, and calls. */
export const proofsFor = async (
  tx: Transaction,
  { id, electorate }: Pick<SilenceRow, 'id' | 'electorate'>,
  asOf?: number | undefined,
): Promise<NoticeProof[]> => {
  const ministryOf = new Map(
    electorate.flatMap(({ ministry, principal, deputies }) =>
      [...(principal === null ? [] : [principal]), ...deputies].map(
        (memberId) => [memberId, ministry] as const,
      ),
    ),
  )
  const notices = await noticesOf(tx, { about: { kind: 'silence', id }, asOf })
  const letters = notices.flatMap(({ kind, memberId, deliveredAt }): NoticeProof[] => {
    const ministry = ministryOf.get(memberId)
    const isNotice = kind === 'silence_circulated' && deliveredAt !== null
    return isNotice && ministry !== undefined
      ? [{ ministry, member: memberId, by: 'letter', at: deliveredAt }]
      : []
  })
  const calls = (await callsIn(tx, id, asOf)).map(
    ({ ministryId, at }): NoticeProof => ({
      ...{ ministry: ministryId, member: null, by: 'telephone' },
      at: at.toISOString(),
    }),
  )

  return [...letters, ...calls]
}

/** The latest round on a motion, where it was ever circulated. */
export const latestRound = async (
  tx: Transaction,
  motionId: string,
): Promise<SilenceRow | undefined> => {
  const [row] = await tx
    .select()
    .from(silence)
    .where(eq(silence.motionId, motionId))
    .orderBy(desc(silence.round))
    .limit(1)

  return row
}
