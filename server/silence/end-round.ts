import { eq } from 'drizzle-orm'
import { document } from '#db/schema/document.ts'
import { documentFreeze } from '#db/schema/document-freeze.ts'
import { silenceResult } from '#db/schema/silence-result.ts'
import type { Act } from '#server/platform/act-types.ts'
import { endVersion } from '#server/platform/versions.ts'
import type { SilenceEnd } from './rules/silence-outcome.ts'
import type { SilenceRow } from './silence-in-hand.ts'
import { writeToEntitled } from './write-to-entitled.ts'

/**
 * Writes how a round ended and tells everybody entitled. Where the text was not adopted it is open to writing again: what
 * comes of that is circulated as a new round.
 * @returns what the record says of it, enough to count the end again
 */
export const endRound = async (
  act: Act,
  row: SilenceRow,
  end: SilenceEnd,
  endedAt: Date,
  reason: string | null = null,
) => {
  const { id: silenceId, situationId, motionId } = row
  const { outcome, ground, notices, unproven } = end
  await act.tx.insert(silenceResult).values({
    ...{ silenceId, situationId, outcome, ground, reason, notices, unproven, endedAt },
    madeBy: act.id,
  })
  if (outcome !== 'adopted') {
    const [text] = await act.tx
      .select({ documentId: document.id })
      .from(document)
      .where(eq(document.motionId, motionId))
    if (text) await endVersion(act, documentFreeze, text.documentId)
  }
  await writeToEntitled(act, row, 'silence_ended')

  return {
    ...{ silence: silenceId, motion: motionId, outcome, ground, notices, unproven },
    text_hash: row.textHash,
  }
}
