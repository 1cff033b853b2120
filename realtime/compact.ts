import * as Y from 'yjs'
import type { Query } from '#db/client.ts'
import { log } from '#server/platform/logging.ts'
import { limits } from './limits.ts'
import type { RoomText } from './room-text.ts'
import { keepState } from './update-log.ts'

/**
 * Keeps the state of a text that has grown, so that the next load replays less. The log stays whole.
 *
 * The state is that of a document into which the log was replayed: `Y.mergeUpdates` is quadratic and
 * stopped the process for minutes at 60,000 updates (codrafting.md b).
 */
export async function compact(sql: Query, documentId: string, text: RoomText): Promise<void> {
  if (text.sinceKept === 0) return
  const { sequence, sinceKept } = text
  await keepState(sql, documentId, sequence, Y.encodeStateAsUpdate(text.document))
  text.sinceKept -= sinceKept
}

const compacting = new WeakSet<RoomText>()

/**
 * The same for a text in use, where it has grown enough to be kept now rather than when it is left; once at a
 * time. Nothing is lost where it fails: the log has it all.
 */
export async function compactWhenDue(
  sql: Query,
  documentId: string,
  text: RoomText,
): Promise<void> {
  if (text.sinceKept < limits.compactAfter || compacting.has(text)) return
  compacting.add(text)
  try {
    await compact(sql, documentId, text)
  } catch (error) {
    log.warn({ error, document: documentId }, 'a state could not be kept; the log has it all')
  } finally {
    compacting.delete(text)
  }
}
