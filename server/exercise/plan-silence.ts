import { and, eq } from 'drizzle-orm'
import { letter } from '#db/schema/letter.ts'
import { putMotion } from '#server/ballots/put-motion.ts'
import { openLetter } from '#server/mail/open-letter.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { circulateSilence } from '#server/silence/circulate.ts'
import { endSilence } from '#server/silence/end.ts'
import { reserveInSilence } from '#server/silence/reserve.ts'
import { focalPoint } from './plan-situation.ts'
import { type Stage, type Step, system } from './stage.ts'

const circulatedAt = '2008-02-11T09:00:00Z'
const deadline = '2008-02-14T12:00:00Z'

/** Every letter that circulates a text, opened by its recipient within the day. */
const openAll = async ({ cast, play, worker }: Stage, silenceId: string): Promise<void> => {
  const letters = await inTransaction(worker, (tx) =>
    tx
      .select({ letterId: letter.id, memberId: letter.memberId })
      .from(letter)
      .where(and(eq(letter.aboutId, silenceId), eq(letter.kind, 'silence_circulated')))
      .orderBy(letter.id),
  )
  const keyOf = new Map([...cast.member].map(([key, memberId]) => [memberId, key]))
  for (const [at, { letterId, memberId }] of letters.entries()) {
    const opened = new Date(Date.parse(circulatedAt) + (at + 1) * 600_000).toISOString()
    await play(openLetter, { letterId }, keyOf.get(memberId) ?? '', opened)
  }
}

/** A text adopted by silence between two meetings, with a reservation. */
export const planSilence = (): Step[] => {
  let silenceId = ''
  return [
    {
      at: circulatedAt,
      run: async (stage) => {
        const { cast, play } = stage
        const { motionId } = await play(
          putMotion,
          {
            ...{ situationId: cast.situationId, bodyId: cast.bodyId },
            ...{ meetingId: null, measureId: null },
            question:
              'Shall Halvane write to the panel of eminent persons that it stands ready to second two advisers on power-sharing?',
          },
          focalPoint,
          circulatedAt,
        )
        const circulated = await play(
          circulateSilence,
          { motionId, deadline, timeZone: 'Europe/Brussels', urgentBecause: null },
          focalPoint,
          circulatedAt,
        )
        silenceId = circulated.silenceId
        await openAll(stage, silenceId)
      },
    },
    {
      at: '2008-02-12T15:00:00Z',
      run: async ({ play }) => {
        const reasons =
          'Finance does not object, but has no money for a second adviser before the next budget.'
        await play(
          reserveInSilence,
          { silenceId, reasons },
          'greta.solvang',
          '2008-02-12T15:00:00Z',
        )
      },
    },
    {
      at: deadline,
      run: async ({ play }) => {
        await play(endSilence, { silenceId }, system, deadline)
      },
    },
  ]
}
