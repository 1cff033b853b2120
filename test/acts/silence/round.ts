import { eq } from 'drizzle-orm'
import { letter } from '#db/schema/letter.ts'
import { putMotion } from '#server/ballots/put-motion.ts'
import { openLetter } from '#server/mail/open-letter.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { circulateSilence } from '#server/silence/circulate.ts'
import { endSilence } from '#server/silence/end.ts'
import type { Hand, World } from '../../support/world.ts'

/** Acts in an exercise at moments of our choosing, in hours after a beginning. */
export const inTime = (world: World, begins = '2026-03-27T11:00:00Z') => {
  const at = (hours: number) => ({ effectiveAt: new Date(Date.parse(begins) + hours * 3_600_000) })
  const lettersTo = (silenceId: string, hand: Hand) =>
    inTransaction(world.worker, async (tx) =>
      (await tx.select().from(letter).where(eq(letter.aboutId, silenceId))).filter(
        ({ memberId, kind }) => memberId === hand.memberId && kind === 'silence_circulated',
      ),
    )

  return {
    at,
    put: (situationId: string) =>
      world.convenor.act(
        putMotion,
        {
          ...{ situationId, bodyId: world.bodyId, meetingId: null, measureId: null },
          question: 'Shall the statement be issued?',
        },
        at(-1),
      ),
    /** Circulates a motion with so many hours of silence. */
    circulate: (motionId: string, { from = 0, hours = 72, because = null as string | null } = {}) =>
      world.convenor.attempt(
        circulateSilence,
        {
          ...{ motionId, timeZone: 'Europe/Paris', urgentBecause: because },
          deadline: at(from + hours).effectiveAt.toISOString(),
        },
        at(from),
      ),
    /** A member opens the letter that circulates the text. */
    async open(silenceId: string, hand: Hand, hours: number) {
      const [one] = await lettersTo(silenceId, hand)
      await hand.act(openLetter, { letterId: one?.id ?? '' }, at(hours))
    },
    /** What the worker does at the deadline or after it. */
    end: (silenceId: string, hours = 72) =>
      world.system.attempt(endSilence, { silenceId }, at(hours)),
    lettersTo,
  }
}
