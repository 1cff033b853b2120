import * as Y from 'yjs'
import { FirstSpans, indexAt } from './first-spans.ts'

/** One row of a text's log. */
export type LogRow = { sequence: number; memberId: string | null; at: Date; content: Uint8Array }

/** Who did something to a text, when, in which row of its log. Nobody where an act laid it down. */
export type Trace = { memberId: string | null; at: Date; sequence: number }

/**
 * Who wrote and who removed each character of a text, from its log alone.
 *
 * The log is never compacted, only the state that is replayed from it, so the answer is the same
 * before and after. One pass: rows are added in the log's order, each is decoded once and none is
 * applied. What a row says again counts for nothing; the first to say it did it.
 */
export class Authorship {
  readonly #owners: ReadonlyMap<number, string | null>
  readonly #rows: Trace[] = []
  readonly #written = new Map<number, { starts: number[]; rows: number[]; end: number }>()
  readonly #removed = new Map<number, FirstSpans>()

  /** @param owners whose each Yjs client id is; null for the act that made the text */
  constructor(owners: ReadonlyMap<number, string | null>) {
    this.#owners = owners
  }

  /** Adds the next row of the log. */
  add({ memberId, at, sequence, content }: LogRow): void {
    const row = this.#rows.push({ memberId, at, sequence }) - 1
    const { structs, ds } = Y.decodeUpdate(content)
    for (const struct of structs) {
      if (!(struct instanceof Y.Skip)) this.#addWritten(struct, row)
    }
    for (const [client, ranges] of ds.clients) {
      const removed = this.#removed.get(client) ?? new FirstSpans()
      for (const { clock, len } of ranges) removed.add(clock, clock + len, row)
      this.#removed.set(client, removed)
    }
  }

  /** Who wrote the character that Yjs knows by this id; undefined where the log does not have it. */
  writer(client: number, clock: number): Trace | undefined {
    const spans = this.#written.get(client)
    if (spans === undefined || clock >= spans.end) return undefined
    const found = this.#rows[spans.rows[indexAt(spans.starts, clock)] ?? -1]
    const owner = this.#owners.get(client)
    return found && owner !== undefined ? { ...found, memberId: owner } : found
  }

  /** Who removed it first; undefined for what still stands. */
  remover(client: number, clock: number): Trace | undefined {
    return this.#rows[this.#removed.get(client)?.at(clock) ?? -1]
  }

  #addWritten({ id, length }: { id: Y.ID; length: number }, row: number): void {
    const spans = this.#written.get(id.client) ?? { starts: [], rows: [], end: 0 }
    const end = id.clock + length
    if (end <= spans.end) return
    spans.starts.push(Math.max(id.clock, spans.end))
    spans.rows.push(row)
    spans.end = end
    this.#written.set(id.client, spans)
  }
}
