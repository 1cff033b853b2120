import type { Connection } from '#db/client.ts'
import { escalateGrading } from './escalate-grading.ts'
import { requestInput } from './grading.schema.ts'

/** The worker's job when a grade falls due. One that was given, declined or withdrawn is left as it is. */
export const escalateOnDue = async (
  given: unknown,
  { connection }: { connection: Connection },
): Promise<void> => {
  const caller = { kind: 'system' } as const
  await escalateGrading.run(connection, requestInput.parse(given), { caller })
}
