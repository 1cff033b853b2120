import { eq, isNull } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { evidenceFile } from '#db/schema/evidence-file.ts'
import { timeStamp } from '#db/schema/time-stamp.ts'
import { log } from '#server/platform/logging.ts'
import type { TimeStampAuthority } from '#server/platform/tsa-settings.ts'
import { askTimeStamp } from './ask-time-stamp.ts'

/** So many at a time: an authority may charge for each, and a round must end. */
const atOnce = 20
const longestPause = 3_600_000

/**
 * Has the hashes of attached files stamped that are not yet, one after the other, in rounds of the worker: an upload
 * never waits for it. While the authority gives nothing that is believed, it is asked ever more rarely, hourly at last.
 * A round answers how many were stamped.
 */
export function stampRound(
  authority: TimeStampAuthority,
): (connection: Pick<Connection, 'database'>) => Promise<number> {
  let failures = 0
  let notBefore = 0
  return async ({ database }) => {
    if (Date.now() < notBefore) return 0
    const waiting = await database
      .selectDistinct({ sha256: evidenceFile.sha256 })
      .from(evidenceFile)
      .leftJoin(timeStamp, eq(timeStamp.sha256, evidenceFile.sha256))
      .where(isNull(timeStamp.sha256))
      .limit(atOnce)
    let stamped = 0
    try {
      for (const { sha256 } of waiting) {
        const { at, authority: name, token } = await askTimeStamp(authority, sha256)
        await database
          .insert(timeStamp)
          .values({ sha256, at, authority: name, token })
          .onConflictDoNothing()
        stamped += 1
        failures = 0
      }
    } catch (error) {
      failures += 1
      notBefore = Date.now() + Math.min(longestPause, 15_000 * 2 ** failures)
      log.error({ err: error, failures }, 'the hash of a file was not stamped with the time')
    }
    return stamped
  }
}
