import type { Transaction } from '#db/client.ts'
import type { UnillustratedText } from '#server/documents/exported-text.ts'
import { withhold } from '#server/documents/withhold.ts'
import { withheldEvidence } from './withheld-evidence.ts'

/** A text as it may leave now for its audience: without what consent or an originator does not let go. */
export async function leavingText(
  tx: Transaction,
  situationId: string,
  text: UnillustratedText,
): Promise<UnillustratedText> {
  const { evidence } = await withheldEvidence(tx, text.audience, situationId)
  return withhold(text, evidence)
}
