import { and, eq, isNull } from 'drizzle-orm'
import { warning } from '#db/schema/warning.ts'
import type { Act } from '#server/platform/act-types.ts'
import { endVersion } from '#server/platform/versions.ts'
import { isUnanswered } from './rules/warning-state.ts'

/** How a warning is answered: into a situation, or dismissed. */
type WarningAnswer =
  | { state: 'triaged'; situationId: string; reasons: string | null }
  | { state: 'dismissed'; situationId: null; reasons: string }

/**
 * Answers a warning, as part of an act that is allowed to.
 * @returns `not_found` alike where there is none and where the actor may not answer it; `answered_already`
 *   also where another answer came first while this one waited
 */
export const answerWarning = async (
  act: Act,
  warningId: string,
  answer: WarningAnswer,
): Promise<'answered' | 'not_found' | 'answered_already'> => {
  const read = () =>
    act.tx
      .select()
      .from(warning)
      .where(and(eq(warning.id, warningId), isNull(warning.endedBy)))
  // Held from here on: an answer that came between reading and ending would be ended by this one.
  const [present] = await read().for('update')
  if (!present) {
    const [now] = await read()
    return now && !isUnanswered(now.state) ? 'answered_already' : 'not_found'
  }
  if (!isUnanswered(present.state)) return 'answered_already'
  if (!(await endVersion(act, warning, warningId))) {
    const [now] = await read()

    return now && isUnanswered(now.state) ? 'not_found' : 'answered_already'
  }
  await act.tx.insert(warning).values({
    ...present,
    ...answer,
    answeredAt: act.at,
    answeredBy: act.actor.memberId,
    madeBy: act.id,
    endedBy: null,
  })

  return 'answered'
}
