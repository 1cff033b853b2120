import { whyNotMark } from '#server/assessments/rules/may-mark.ts'
import { ceilingOf } from '#server/members/ceiling-of.ts'
import type { Act } from '#server/platform/act-types.ts'
import type { RefusalCode } from '#server/platform/refusal.ts'
import type { Marking } from '#server/situations/rules/markings.ts'

/** Why evidence may not be marked so by whoever acts, or null where it may: by the same rule as a text. */
export async function whyNotMarkEvidence(
  { tx, actor }: Pick<Act, 'tx' | 'actor'>,
  situationId: string,
  { from, to }: { from: Marking; to: Marking },
): Promise<RefusalCode | null> {
  const ceiling = await ceilingOf(tx, actor, situationId)
  const why = whyNotMark({ roles: actor.situation, ceiling, from, to })

  return why === null ? null : `sections.${why}`
}
