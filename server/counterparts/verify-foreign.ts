import { readStored } from '#server/platform/files.ts'
import { workApart } from '#server/platform/work-apart.ts'

/** What verifying somebody else's dossier came to: fault codes, the key that it claims, how many entries it covers. */
export type Foreign = { faults: string[]; claimedKey: string | null; entries: number }

/**
 * The longest that it is verified here, in milliseconds. It happens within the act's transaction, which is given up
 * after fifteen seconds.
 */
const longest = 10_000

/** The largest dossier of others that is verified here, in megabytes: a larger one is by the program, on a desk. */
export const mostMegabytes = 100

/**
 * Verifies a stored file as a dossier of others under their key, in a thread that is ended when it takes too long: who made
 * the file may have made it to cost.
 */
export async function verifyForeign(
  sha256: string,
  key: string,
  now: Date,
): Promise<Foreign | 'gone' | 'too_much'> {
  const bytes = await readStored(sha256, mostMegabytes * 1024 * 1024)
  if (bytes === null) return 'gone'
  if (bytes === 'too_large') return 'too_much'
  const path = ['server', 'counterparts', 'verify-thread.ts']
  return workApart<Foreign>(path, { bytes, key, now }, { milliseconds: longest, megabytes: 1024 })
}
