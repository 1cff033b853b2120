import type { Query } from '#db/client.ts'
import { type Stamp, writeStamps } from '#server/documents/stamp.ts'
import { suggestionKey } from '#server/documents/suggestions-in.ts'
import { hasWritten } from './update-log.ts'

/**
 * Which suggestions of others the log vouches for. An editor writes a colleague's suggestion anew when it
 * splits, joins or takes back a deletion of its words, so another's name may be written; but only on what
 * that member themselves once wrote. Nobody proposes in somebody else's name.
 */
export class VouchedStamps {
  readonly #sql: Query
  readonly #documentId: string
  readonly #vouched = new Set<string>()
  #asking: Promise<unknown> = Promise.resolve()

  constructor(sql: Query, documentId: string) {
    this.#sql = sql
    this.#documentId = documentId
  }

  /** Whether the log is known to vouch for a stamp. */
  has = (stamp: Stamp): boolean => this.#vouched.has(nameOf(stamp))

  /**
   * Asks the log, one question at a time. Resolves to whether it vouches for all of them; false without asking
   * where the one who asks is gone, since each question reads through all that a member wrote.
   */
  ask(stamps: readonly Stamp[], asking: { closed: boolean }): Promise<boolean> {
    const answer = this.#asking.then(async () => {
      for (const stamp of stamps) {
        if (this.has(stamp)) continue
        if (asking.closed) return false
        const { id, memberId, at } = stamp
        // As a mark and as an attribute have it, byte for byte.
        const forms = [JSON.stringify({ id, memberId, at }), writeStamps([stamp]) ?? ''] as const
        if (!(await hasWritten(this.#sql, this.#documentId, memberId, forms))) return false
        this.#vouched.add(nameOf(stamp))
      }
      return true
    })
    this.#asking = answer.catch(() => undefined)
    return answer
  }
}

const nameOf = (stamp: Stamp) => `${suggestionKey(stamp)} ${stamp.at}`
