import type { Transaction } from '#db/client.ts'
import { adoptedPolicy } from '#db/schema/adopted-policy.ts'
import { held } from '#server/platform/versions.ts'
import { type Constants, standardConstants } from './rules/constants.ts'

/**
 * The policy constants in force, now or at an entry of the record. A situation belongs to no body, and one finding
 * must not stand at two levels depending on who reads it: so one version holds in the whole installation, the last
 * that a body adopted; the standard until one has.
 */
export async function policyInForce(
  tx: Transaction,
  asOf?: number | undefined,
): Promise<Constants> {
  const [adopted] = await tx
    .select({ constants: adoptedPolicy.constants })
    .from(adoptedPolicy)
    .where(held(adoptedPolicy, asOf))

  return adopted?.constants ?? standardConstants
}
