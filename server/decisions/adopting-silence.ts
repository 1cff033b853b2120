import { and, eq } from 'drizzle-orm'
import { decision } from '#db/schema/decision.ts'
import { silence } from '#db/schema/silence.ts'
import { silenceResult } from '#db/schema/silence-result.ts'
import { lockMotion } from '#server/ballots/motion-state.ts'
import type { Act } from '#server/platform/act-types.ts'

/** What a decision takes over from the silence procedure that adopted it. */
export type AdoptingSilence = {
  silenceId: string
  motionId: string
  measureId: string | null
  question: string
}

/**
 * The silence procedure that a decision rests on. Refuses the act unless it ended in the act's situation with the text
 * adopted (or, where it is decided to do nothing, not adopted), and no decision was logged on it yet.
 */
export async function adoptingSilence(
  act: Act,
  silenceId: string,
  { adopts }: { adopts: boolean },
): Promise<AdoptingSilence> {
  const { tx, situationId } = act
  if (situationId === null) return act.refuse('common.not_found')
  const [found] = await tx
    .select({
      motionId: silence.motionId,
      question: silence.question,
      outcome: silenceResult.outcome,
    })
    .from(silence)
    .leftJoin(silenceResult, eq(silenceResult.silenceId, silence.id))
    .where(and(eq(silence.id, silenceId), eq(silence.situationId, situationId)))
  // Two acts on one procedure wait for each other at its motion, so that the second sees the first's decision.
  const motion = found && (await lockMotion(tx, found.motionId))
  if (!found || !motion) return act.refuse('decisions.silence_unknown')
  if (found.outcome === null) return act.refuse('decisions.silence_not_adopted')
  if ((found.outcome === 'adopted') !== adopts) {
    return act.refuse(adopts ? 'decisions.silence_not_adopted' : 'decisions.silence_adopted')
  }
  const [before] = await tx
    .select({ number: decision.number })
    .from(decision)
    .where(eq(decision.silenceId, silenceId))
  if (before) return act.refuse('decisions.silence_decided', { number: before.number })
  const { motionId, question } = found

  return { silenceId, motionId, measureId: motion.measureId, question }
}
