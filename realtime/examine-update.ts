import * as Y from 'yjs'
import { log } from '#server/platform/logging.ts'
import type { Connection } from './connection.ts'
import { limits } from './limits.ts'
import type { RoomText } from './room-text.ts'
import type { Workshop } from './workshop.ts'

/**
 * Whether an update is too large to be decoded among everybody else's keystrokes. One that begins with a
 * zero holds no structs and only deletes; every editor that comes back sends such a one, and may send many.
 */
export function isDoubtful(update: Uint8Array): boolean {
  const most = update[0] === 0 ? limits.examineDeletionBytes : limits.examineBytes
  return update.length > most
}

/**
 * Reads an update in a thread that can be ended, and where it holds or weighs much, tries there what it costs to
 * apply. Counts its sender the time that this takes, and they wait for the thread by turns with others. Never rejects.
 * @returns `fit` to be inspected like others, `tried` where it was also applied and cost little; `unfit` for what
 *   is no update or holds too much; `costly` for what would have stalled the process
 */
export async function examineUpdate(
  workshop: Workshop,
  { document }: RoomText,
  { author, account }: Connection,
  { update, isWeighty }: { update: Uint8Array; isWeighty: boolean },
): Promise<'fit' | 'tried' | 'unfit' | 'costly'> {
  const examine = async (job: { update: Uint8Array; state?: Uint8Array }, within: number) => {
    try {
      const done = await workshop.do(author.memberId, { kind: 'examine', ...job }, within)
      account.spend(done.milliseconds, performance.now())
      return done
    } catch (error) {
      account.spend(within, performance.now())
      throw error
    }
  }
  try {
    const read = await examine({ update }, limits.examineWithin)
    if (read.found === null || read.found.clients > limits.clientsPerUpdate) return 'unfit'
    if (read.found.structs <= limits.trialStructs && !isWeighty) return 'fit'
    const state = Y.encodeStateAsUpdate(document)
    const tried = await examine({ update, state }, limits.trialWithin)
    return tried.applied <= limits.applyWithin ? 'tried' : 'costly'
  } catch (error) {
    log.warn({ error, bytes: update.length }, 'an update was too costly to read')
    return 'costly'
  }
}
