import type { Connection } from '#db/client.ts'
import { ballotGradingInput } from './ballot-grading.schema.ts'
import { noteOverdue } from './note-overdue.ts'

/** The worker's job when the grading under an urgent ballot falls due. Where all of it was given, nothing is done. */
export const noteOverdueOnTime = async (
  given: unknown,
  { connection }: { connection: Connection },
): Promise<void> => {
  const caller = { kind: 'system' } as const
  await noteOverdue.run(connection, ballotGradingInput.parse(given), { caller })
}
