import type { ThreadSummary } from '../../../server/comments/list-threads.schema.ts'
import type { ListedThread } from './discussion-context.ts'

/**
 * Threads in the order of the text. Where a section is open on this page, its editor knows best where they
 * stand; elsewhere it is what the server found in the committed text.
 *
 * @param orders by document: the threads that have their passage, in order
 */
export function listThreads(
  threads: readonly ThreadSummary[],
  orders: ReadonlyMap<string, readonly string[]>,
): ListedThread[] {
  const sections = [...new Set(threads.map(({ documentId }) => documentId))]
  const placeOf = ({ documentId, threadId, place }: ThreadSummary): number => {
    const order = orders.get(documentId)
    const found = order === undefined ? (place ?? -1) : order.indexOf(threadId)
    return found === -1 ? Number.MAX_SAFE_INTEGER : found
  }
  return threads
    .map((thread) => ({ ...thread, isOrphan: placeOf(thread) === Number.MAX_SAFE_INTEGER }))
    .sort(
      (one, other) =>
        sections.indexOf(one.documentId) - sections.indexOf(other.documentId) ||
        placeOf(one) - placeOf(other),
    )
}
