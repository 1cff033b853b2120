import { asc, eq, inArray, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { recordCosignature } from '#db/schema/record-cosignature.ts'
import { recordTimeStamp } from '#db/schema/record-time-stamp.ts'
import { witness } from '#db/schema/witness.ts'

/** What others signed of the checkpoints of these sizes, asked once for all of them. */
export async function anchorsAt(tx: Transaction, sizes: readonly number[]) {
  // a witness that was retired is still named on what it cosigned
  const cosigned = await tx
    .select({
      size: recordCosignature.size,
      name: sql<string>`(select w.name from ${witness} w where w.id = ${recordCosignature.witnessId}
        order by w.ended_by nulls first limit 1)`,
      at: recordCosignature.cosignedAt,
      line: recordCosignature.line,
    })
    .from(recordCosignature)
    .where(inArray(recordCosignature.size, [...sizes]))
    .orderBy(asc(recordCosignature.receivedAt))
  const stamps = await tx
    .select({
      size: recordTimeStamp.size,
      at: recordTimeStamp.at,
      authority: recordTimeStamp.authority,
    })
    .from(recordTimeStamp)
    .where(inArray(recordTimeStamp.size, [...sizes]))

  return (size: number, note: string) => {
    const of = cosigned.filter((one) => one.size === size)
    const stamp = stamps.find((one) => one.size === size)
    return {
      note: note + of.map(({ line }) => `${line}\n`).join(''),
      cosignedBy: of.map(({ name, at }) => ({ name, at })),
      stamp: stamp ? { at: stamp.at, authority: stamp.authority } : null,
    }
  }
}

/** The time-stamp token of the checkpoint of a size, DER; null where there is none. */
export async function tokenAt(tx: Transaction, size: number): Promise<Uint8Array | null> {
  const [row] = await tx
    .select({ token: recordTimeStamp.token })
    .from(recordTimeStamp)
    .where(eq(recordTimeStamp.size, size))

  return row?.token ?? null
}
