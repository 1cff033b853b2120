import type { Connection } from '#db/client.ts'
import { seekDeputiesInput } from './call-out.schema.ts'
import { seekDeputies } from './seek-deputies.ts'

/** The worker's job when ministries are to have acknowledged a call. Where all have, nothing is done. */
export const seekOnTime = async (
  given: unknown,
  { connection }: { connection: Connection },
): Promise<void> => {
  const caller = { kind: 'system' } as const
  await seekDeputies.run(connection, seekDeputiesInput.parse(given), { caller })
}
