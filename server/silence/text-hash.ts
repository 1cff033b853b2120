import type { Transaction } from '#db/client.ts'
import { frozenMotionText } from '#server/assessments/frozen-text.ts'
import type { MotionRow } from '#server/ballots/motion-state.ts'
import { toHex, utf8 } from '#server/record/bytes.ts'
import { sha256 } from '#server/record/sha256.ts'

/** The hash of what is adopted by silence: the motion's text as it stands, or its question where it has none. */
export const textHashOf = async (
  tx: Transaction,
  { id, question }: Pick<MotionRow, 'id' | 'question'>,
): Promise<string> => (await frozenMotionText(tx, id))?.hash ?? toHex(sha256(utf8(question)))
