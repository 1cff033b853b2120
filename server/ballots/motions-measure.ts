import type { Transaction } from '#db/client.ts'
import { gateOfMeasure } from '#server/measures/gate-of-measure.ts'
import { lockMeasure } from '#server/measures/present-measure.ts'
import type { MotionRow } from './motion-state.ts'

/**
 * Whether the measure that a motion is about, if any, may be voted on: it is not withdrawn and it
 * passes its gate, or a signed reason says why not; without its grounds force never passes. The
 * measure stays locked, so that what is checked here is what is frozen.
 */
export const checkMotionsMeasure = async (
  tx: Transaction,
  { measureId, situationId }: MotionRow,
): Promise<'ok' | 'common.not_found' | `measures.${string}`> => {
  if (measureId === null) return 'ok'
  const measure = await lockMeasure(tx, measureId)
  if (!measure) return 'common.not_found'
  if (measure.withdrawnBecause !== null) return 'measures.withdrawn'
  const { mayProceed, status, missing } = await gateOfMeasure(tx, situationId, measure)
  if (mayProceed) return 'ok'
  if (missing.includes('contested_unanswered') && status !== 'barred') {
    return 'measures.contested_unanswered'
  }

  return status === 'barred' ? 'measures.force_barred' : 'measures.reason_needed'
}
