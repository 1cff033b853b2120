import { z } from 'zod'
import type { Connection } from '#db/client.ts'
import { applyAmendment } from './apply-amendment.ts'

const payloadOf = z.object({ motionId: z.uuid() })

/**
 * Writes an amendment that a ballot has carried into its text, as system. Run twice it is refused the second time; one
 * that cannot be written as it was voted on waits for the convenor, who is told on the motion's page.
 */
export const applyCarried = async (
  payload: unknown,
  { connection }: { connection: Connection },
): Promise<void> => {
  await applyAmendment.run(connection, payloadOf.parse(payload), { caller: { kind: 'system' } })
}
