import type { Query } from '#db/client.ts'
import { type LoggedUpdate, pageOfUpdates } from './room-text.ts'
import { readUpdates } from './update-log.ts'

/** The end of a document's log as it is known here without a gap: what is committed and not yet applied. */
export class LogTail {
  readonly #sql: Query
  readonly #documentId: string
  #rows: LoggedUpdate[] = []
  #sequence: number

  constructor(sql: Query, documentId: string, sequence: number) {
    this.#sql = sql
    this.#documentId = documentId
    this.#sequence = sequence
  }

  /** How far the log is known. */
  get sequence(): number {
    return this.#sequence
  }

  get isEmpty(): boolean {
    return this.#rows.length === 0
  }

  /** Adds what was just committed here, next in the log. */
  add(row: LoggedUpdate): void {
    this.#rows.push(row)
    this.#sequence = row.sequence
  }

  /** Reads what others wrote up to a sequence. */
  async readUpTo(sequence: number): Promise<void> {
    await this.#read(sequence - this.#sequence)
  }

  /** Reads the next of what others wrote. Resolves with whether there was any, and whether there is more. */
  async readOn(): Promise<{ any: boolean; more: boolean }> {
    const count = await this.#read(pageOfUpdates)
    return { any: count > 0, more: count === pageOfUpdates }
  }

  /** Hands over what is to be applied. */
  take(): LoggedUpdate[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  /** Takes back, in order, what was handed over and not applied. */
  putBack(rows: readonly LoggedUpdate[]): void {
    this.#rows = rows.length === 0 ? this.#rows : [...rows, ...this.#rows]
  }

  async #read(most: number): Promise<number> {
    const rows = await readUpdates(this.#sql, this.#documentId, this.#sequence, most)
    for (const row of rows) this.add(row)
    return rows.length
  }
}
