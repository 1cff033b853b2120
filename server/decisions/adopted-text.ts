import { frozenMotionText } from '#server/assessments/frozen-text.ts'
import { textDocument } from '#server/assessments/section-summary.schema.ts'
import { countWords } from '#server/documents/to-text.ts'
import { reachesSituation } from '#server/members/reaches-situation.ts'
import type { Act } from '#server/platform/act-types.ts'

/** The words of a decision: which document they stand in, or the words that were typed for want of one. */
export type AdoptedText = {
  text: string
  document: { documentId: string; sequence: number; hash: string } | null
}

/**
 * What a decision says: the text of its motion, word for word, where somebody wrote one; else what was typed.
 * Refuses the act where there is neither, and where whoever logs may not read what the motion says.
 */
export async function adoptedText(
  act: Act,
  motionId: string | null,
  typed: string,
): Promise<AdoptedText> {
  // To them the text would be missing, and what they type would be decided instead.
  const { tx, actor, situationId } = act
  if (situationId === null) return act.refuse('common.not_found')
  if (motionId !== null && !(await reachesSituation(tx, actor, situationId))) {
    return act.refuse('sections.above_own_ceiling')
  }
  const written = motionId === null ? undefined : await frozenMotionText(tx, motionId)
  if (written !== undefined && countWords(textDocument.parse(written.document)) > 0) {
    const { documentId, sequence, hash } = written
    return { text: '', document: { documentId, sequence, hash } }
  }
  if (typed === '') return act.refuse('decisions.text_missing')

  return { text: typed, document: null }
}
