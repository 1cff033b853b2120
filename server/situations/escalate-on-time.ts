import { z } from 'zod'
import type { Connection } from '#db/client.ts'
import { escalateWarning } from './escalate-warning.ts'

const payload = z.object({ warningId: z.uuid() })

/** The worker's job 24 hours after a receipt. A warning that was answered, or escalated before, is left as it is. */
export const escalateOnTime = async (
  given: unknown,
  { connection }: { connection: Connection },
): Promise<void> => {
  await escalateWarning.run(connection, payload.parse(given), { caller: { kind: 'system' } })
}
