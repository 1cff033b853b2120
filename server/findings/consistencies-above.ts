import { sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import type { CrimeWithElements } from './rules/crimes.ts'
import type { Consistency } from './rules/hypotheses.ts'

/** What was said of explanations on evidence that its reader may not see: to be compared, never to be shown. */
export type ConsistencyAbove = {
  actorId: string
  crime: CrimeWithElements
  evidenceId: string
  graderId: string
  ratings: { hypothesis: string; consistency: Consistency }[]
}

/** What graders said of explanations on evidence above the reader's ceiling, so that they rank alike for everybody. */
export const consistenciesAbove = async (
  tx: Transaction,
  situationId: string,
  asOf?: number,
): Promise<ConsistencyAbove[]> => [
  ...(await tx.execute<ConsistencyAbove>(sql`
    select actor_id as "actorId", crime, evidence_id as "evidenceId", grader_id as "graderId", ratings
    from consistencies_above(${situationId}::uuid, ${asOf ?? null}::bigint)`)),
]
