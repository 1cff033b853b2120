import { and, desc, eq, lte, type SQL, sql } from 'drizzle-orm'
import * as Y from 'yjs'
import type { Transaction } from '#db/client.ts'
import { documentUpdate } from '#db/schema/document-update.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { documentIn } from '#server/replay/document-in.ts'
import { textsAt } from '#server/replay/texts-at.ts'

/** A text at a place of its log: how many updates it holds, the hash that fixes them, what it says. */
export type ReadText = {
  sequence: number
  head: Uint8Array
  document: TextNode
  /** Of what it says: `hashText` of `document`. */
  hash: string
  /** A document of Yjs that holds it. */
  state: () => Y.Doc
}

/**
 * The text of a document as its log has it: now, or when the record had the entry `asOf`.
 * Row-level security decides whether there is anything to read.
 */
export async function readText(
  tx: Transaction,
  documentId: string,
  asOf?: number | undefined,
): Promise<ReadText> {
  const last = await lastUpdate(tx, documentId, asOf)
  const sequence = last?.sequence ?? 0
  const [text] = await textsAt(tx, [{ documentId, sequence }])
  if (text === undefined) throw new Error(`a row of the log of ${documentId} went`)
  return {
    ...{ sequence, head: last?.head ?? new Uint8Array(32), hash: text.hash },
    document: documentIn(text),
    state() {
      const state = new Y.Doc()
      Y.applyUpdate(state, text.state)
      return state
    },
  }
}

/** The last row of a log, or the last when the record had the entry `asOf`; undefined where none is to be seen. */
export async function lastUpdate(
  tx: Transaction,
  documentId: string,
  asOf: number | undefined,
): Promise<{ sequence: number; head: Uint8Array } | undefined> {
  const [last] = await tx
    .select({ sequence: documentUpdate.sequence, head: documentUpdate.hash })
    .from(documentUpdate)
    .where(and(eq(documentUpdate.documentId, documentId), updatesUntil(asOf)))
    .orderBy(desc(documentUpdate.sequence))
    .limit(1)
  return last
}

/** Which updates were in a log when the record had the entry `asOf`; all of them without one. */
function updatesUntil(asOf: number | undefined): SQL | undefined {
  return asOf === undefined ? undefined : lte(millisecondOf(documentUpdate.at), entryTime(asOf))
}

// An entry's time is whole milliseconds, rounded down; what its own act wrote came at most that much later.
function millisecondOf(at: typeof documentUpdate.at): SQL {
  return sql`date_trunc('milliseconds', ${at})`
}

// Updates have no index in the record; the entry's time parts those before it from those after.
function entryTime(asOf: number): SQL {
  return sql`record_entered_at(${asOf})`
}
