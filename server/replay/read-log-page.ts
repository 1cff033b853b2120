import { sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'

const mostRows = 5_000

/** Rows of a log, as `logRows` reads them, from `first` to `last`. */
export type LogPage = { bytes: Uint8Array; first: number; last: number }

/**
 * Reads rows of a document's log after a sequence, as one value. Whether they may be read was asked before
 * (`keysOf`). Throws where some are missing, because a text replayed without them would be another.
 */
export async function readLogPage(
  tx: Transaction,
  documentId: string,
  after: number,
  until: number,
): Promise<LogPage> {
  const last = Math.min(until, after + mostRows)
  const [page] = await tx.execute<{ bytes: Uint8Array | null; rows: string }>(
    sql`select rows, bytes from read_log_page(${documentId}::uuid, ${after}, ${last})`,
  )
  if (!page?.bytes || Number(page.rows) !== last - after) {
    throw new Error(`the log of ${documentId} is not whole from ${after} to ${last}`)
  }
  return { bytes: page.bytes, first: after + 1, last }
}
