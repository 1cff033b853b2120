import * as Y from 'yjs'
import type { Query } from '#db/client.ts'
import { log } from '#server/platform/logging.ts'
import { Attribution } from './attribution.ts'
import type { Waiting } from './commit-queue.ts'
import { limits } from './limits.ts'
import { Places } from './places.ts'
import { readClientOwners, readState, readUpdates } from './update-log.ts'

/** How many updates are read from the log at once. */
export const pageOfUpdates = 5_000

/** One row of the log; `from` is what came by a connection of this process, which is counted its cost. */
export type LoggedUpdate = { sequence: number; content: Uint8Array; from?: Waiting }

/** A document in memory: exactly its committed log up to `sequence`, and whose each client id is. */
export class RoomText {
  readonly document: Y.Doc
  readonly places: Places
  readonly attribution: Attribution
  sequence: number
  /** Updates applied since the state was last kept. */
  sinceKept: number

  #restructured = false

  private constructor(
    document: Y.Doc,
    attribution: Attribution,
    at: { sequence: number; sinceKept: number },
  ) {
    this.document = document
    document.on('afterTransaction', ({ changed }: Y.Transaction) => {
      for (const type of changed.keys()) this.#restructured ||= !(type instanceof Y.XmlText)
    })
    this.places = new Places(document)
    this.attribution = attribution
    this.sequence = at.sequence
    this.sinceKept = at.sinceKept
  }

  /** Loads a document: the state that was kept, then every later update of the log. */
  static async load(sql: Query, documentId: string): Promise<RoomText> {
    const document = new Y.Doc()
    const kept = await readState(sql, documentId)
    if (kept) applyOne(document, { content: kept.state, sequence: kept.sequence })
    let sequence = kept?.sequence ?? 0
    for (;;) {
      const rows = await readUpdates(sql, documentId, sequence, pageOfUpdates)
      // By turns with all that goes on in other texts.
      for (let at = 0; at < rows.length; ) {
        at += applyAll(document, rows.slice(at), limits.applySlice)
        if (at < rows.length) await new Promise(setImmediate)
      }
      sequence = rows.at(-1)?.sequence ?? sequence
      if (rows.length < pageOfUpdates) break
    }
    // After the updates: a client id in them is in the table, which is written in the same commit.
    const owners = await readClientOwners(sql, documentId)
    const sinceKept = sequence - (kept?.sequence ?? 0)
    return new RoomText(document, new Attribution(owners), { sequence, sinceKept })
  }

  /**
   * Applies committed updates, in the log's order: at least the first, and no other once it took so many ms.
   * @returns how many were applied, and all that is new in them as one update, or undefined if nothing is
   */
  apply(
    rows: readonly LoggedUpdate[],
    within: number,
  ): { update: Uint8Array | undefined; applied: number } {
    const change =
      rows.length === 1
        ? { update: this.#applyAsItCame(rows), applied: 1 }
        : this.#applyAsOne(rows, within)
    this.sequence = rows[change.applied - 1]?.sequence ?? this.sequence
    this.sinceKept += change.applied
    this.places.settle()
    return change
  }

  // Most beats bring one update: its own bytes say what is new, and Yjs need not write them again.
  #applyAsItCame([row]: readonly LoggedUpdate[]): Uint8Array | undefined {
    return row && applyOne(this.document, row).applied ? row.content : undefined
  }

  #applyAsOne(rows: readonly LoggedUpdate[], within: number) {
    let update: Uint8Array | undefined
    const collect = (told: Uint8Array) => {
      update = told
    }
    this.document.on('update', collect)
    const applied = applyAll(this.document, rows, within)
    this.document.off('update', collect)
    return { update, applied }
  }

  /** Whether more than words has changed since the last call: only that can break the schema. */
  takeRestructured(): boolean {
    const was = this.#restructured
    this.#restructured = false
    return was
  }
}

function applyAll(document: Y.Doc, rows: readonly LoggedUpdate[], within: number): number {
  const begun = performance.now()
  let counted = 0
  let applied = 0
  // One transaction, so that Yjs tells the sum of it in one update.
  document.transact(() => {
    for (const row of rows) {
      counted += applyOne(document, row).took
      applied += 1
      if (counted > within) break
    }
  })
  // What Yjs does at its end, it does for all of them.
  const now = performance.now()
  const rest = (now - begun - counted) / applied
  for (const { from } of rows.slice(0, applied)) from?.connection.account.spend(rest, now)
  return applied
}

// Every update was inspected before it was logged. Should one fail all the same, it must fail alone
// and in every process alike, and not take the document with it.
function applyOne(
  document: Y.Doc,
  { content, sequence, from }: LoggedUpdate,
): { applied: boolean; took: number } {
  const begun = performance.now()
  let applied = true
  try {
    Y.applyUpdate(document, content)
  } catch (error) {
    log.error({ error, sequence }, 'an update of the log could not be applied')
    applied = false
  }
  const now = performance.now()
  const took = now - begun
  from?.connection.account.spend(took, now)
  return { applied, took }
}
