import { desc } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { recordCheckpoint } from '#db/schema/record-checkpoint.ts'
import { recordTimeStamp } from '#db/schema/record-time-stamp.ts'
import { askTimeStamp } from '#server/evidence/ask-time-stamp.ts'
import { log } from '#server/platform/logging.ts'
import type { TimeStampAuthority } from '#server/platform/tsa-settings.ts'
import { toHex, utf8 } from './bytes.ts'
import { sha256 } from './sha256.ts'

const day = 86_400_000
const longestPause = 3_600_000

/**
 * Has the newest checkpoint stamped with the time once a day (UTC): the authority learns the hash of four lines. While
 * it gives nothing that is believed, it is asked ever more rarely, hourly at last. A round answers the size stamped.
 */
export function stampCheckpointRound(
  authority: TimeStampAuthority,
): (connection: Pick<Connection, 'database'>, now: Date) => Promise<number | undefined> {
  let failures = 0
  let notBefore = 0
  return async ({ database }, now) => {
    if (now.getTime() < notBefore) return
    const [newest] = await database
      .select({ size: recordCheckpoint.size, note: recordCheckpoint.note })
      .from(recordCheckpoint)
      .orderBy(desc(recordCheckpoint.size))
      .limit(1)
    const [last] = await database
      .select({ size: recordTimeStamp.size, keptAt: recordTimeStamp.keptAt })
      .from(recordTimeStamp)
      .orderBy(desc(recordTimeStamp.size))
      .limit(1)
    const isToday = last && dayOf(last.keptAt) === dayOf(now)
    if (!newest || isToday || last?.size === newest.size) return
    try {
      const hash = toHex(sha256(utf8(newest.note)))
      const { at, authority: name, token } = await askTimeStamp(authority, hash)
      await database
        .insert(recordTimeStamp)
        .values({ size: newest.size, at, authority: name, token, keptAt: now })
        .onConflictDoNothing()
      failures = 0
      return newest.size
    } catch (error) {
      failures += 1
      notBefore = now.getTime() + Math.min(longestPause, 15_000 * 2 ** failures)
      log.error({ err: error, failures }, 'the checkpoint was not stamped with the time')
    }
  }
}

const dayOf = (moment: Date): number => Math.floor(moment.getTime() / day)
