import { situationOf } from '#server/platform/about.ts'
import type { Act } from '#server/platform/act-types.ts'

/** Whether everything named is evidence of the situation that an act is about. */
export const allEvidenceInside = async (act: Act, ids: readonly string[]): Promise<boolean> => {
  for (const id of new Set(ids)) {
    if ((await situationOf(act.tx, 'evidence', id)) !== act.situationId) return false
  }
  return true
}
