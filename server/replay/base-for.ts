import { sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { keysOf, type LogPlace } from './log-places.ts'
import { replaying } from './replaying.ts'

/** Where replaying may begin: after this row of the log, with its state. */
export type Base = { sequence: number; state: () => Promise<Uint8Array | null> }

/** The nearest state before a place that the database or this process has kept; the beginning where there is none. */
export async function baseFor(tx: Transaction, place: LogPlace): Promise<Base> {
  const { documentId } = place
  const [inMemory, stored] = [await nearestInMemory(tx, place), await storedBefore(tx, place)]
  if (inMemory && inMemory.sequence >= (stored?.sequence ?? 0)) return inMemory
  if (stored === undefined) return { sequence: 0, state: async () => null }
  return {
    sequence: stored.sequence,
    async state() {
      const [row] = await tx.execute<{ state: Uint8Array }>(sql`
        select state from read_document_state(${documentId}::uuid) where sequence = ${stored.sequence}`)
      if (row === undefined) throw new Error('a kept state went while it was wanted')
      return row.state
    },
  }
}

async function nearestInMemory(tx: Transaction, place: LogPlace): Promise<Base | undefined> {
  const { kept } = replaying()
  const [nearest] = kept
    .keys('text', `${place.documentId}:`)
    .map((key) => ({ key, sequence: Number(key.split(':')[1]) }))
    .filter(({ sequence }) => sequence <= place.sequence)
    .sort((one, other) => other.sequence - one.sequence)
  if (nearest === undefined) return undefined
  const { key, sequence } = nearest
  // A log that was brought back from a copy may go on otherwise.
  const [known] = await keysOf(tx, [{ documentId: place.documentId, sequence }])
  const state = known === key ? kept.get('text', key)?.state : undefined
  return state && { sequence, state: async () => state }
}

async function storedBefore(tx: Transaction, { documentId, sequence }: LogPlace) {
  const [stored] = await tx.execute<{ sequence: string }>(
    sql`select sequence from read_document_state(${documentId}::uuid) where sequence <= ${sequence}`,
  )
  return stored && { sequence: Number(stored.sequence) }
}
