import { and, eq, inArray, isNull } from 'drizzle-orm'
import { measure } from '#db/schema/measure.ts'
import { votedMotions } from '#server/ballots/voted-motions.ts'
import { situationOf } from '#server/platform/about.ts'
import type { Act } from '#server/platform/act-types.ts'
import type { RefusalCode } from '#server/platform/refusal.ts'
import type { ComparisonWords } from './comparison-words.schema.ts'
import { checkComparison } from './rules/check-comparison.ts'

/**
 * Whether a comparison may say this: every option marked, measures of its situation, and, where the body is said to have
 * agreed the weights, a motion of the situation that a vote adopted.
 */
export const checkWords = async (
  act: Act,
  { measureIds, criteria, marks, agreedIn }: ComparisonWords,
): Promise<'ok' | RefusalCode> => {
  const checked = checkComparison(measureIds, criteria, marks)
  if (checked !== 'ok') return checked
  const { tx, situationId } = act
  if (situationId === null) return 'common.not_found'
  const found = await tx.$count(
    measure,
    and(
      eq(measure.situationId, situationId),
      inArray(measure.id, measureIds),
      isNull(measure.endedBy),
    ),
  )
  if (found !== new Set(measureIds).size) return 'comparisons.measure_unknown'
  if (agreedIn === null) return 'ok'
  if ((await situationOf(tx, 'motion', agreedIn)) !== situationId) return 'comparisons.not_agreed'
  const standing = (await votedMotions(tx, [agreedIn]))(agreedIn)

  return standing.isVoted ? 'ok' : 'comparisons.not_agreed'
}
