import { choiceResult } from '#db/schema/choice-result.ts'
import type { Act } from '#server/platform/act-types.ts'
import { digest, newSalt } from './digest.ts'
import type { Paper } from './rules/choice-terms.ts'
import type { ChoiceCount } from './rules/count-choice.ts'
import { lotCommitment } from './rules/lot.ts'

type How = Pick<
  typeof choiceResult.$inferInsert,
  'ballotId' | 'situationId' | 'reason' | 'ground' | 'ruling' | 'presentAtClose' | 'closedAt'
>

/**
 * Writes what a ballot among options came to, once. Gives the hash of half a seed in case of a lot, to be recorded
 * with the result.
 */
export const writeResult = async (
  act: Act,
  how: How,
  { count, papers, hasTerms }: { count: ChoiceCount; papers: readonly Paper[]; hasTerms: boolean },
): Promise<string> => {
  const lotSalt = newSalt()
  const commitment = lotCommitment(lotSalt, digest)
  const { counted, outcome, verdict, beyond } = count
  await act.tx.insert(choiceResult).values({
    ...{ ...how, counted, outcome, verdict, lotSalt, lotCommitment: commitment, madeBy: act.id },
    ...{ papers: [...papers], beyond: hasTerms ? beyond : null },
  })

  return commitment
}
