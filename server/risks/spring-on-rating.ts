import type { Connection } from '#db/client.ts'
import { springTripwireInput } from './spring-tripwire.schema.ts'
import { springTripwire } from './spring-tripwire.ts'

/** The worker's job after a rating that reached a tripwire. One that has sprung, or was withdrawn, is left as it is. */
export const springOnRating = async (
  given: unknown,
  { connection }: { connection: Connection },
): Promise<void> => {
  const caller = { kind: 'system' } as const
  await springTripwire.run(connection, springTripwireInput.parse(given), { caller })
}
