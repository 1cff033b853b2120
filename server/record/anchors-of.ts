import { asc } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import type { recordCheckpoint } from '#db/schema/record-checkpoint.ts'
import { recordCosignature } from '#db/schema/record-cosignature.ts'
import { recordTimeStamp } from '#db/schema/record-time-stamp.ts'
import { witness } from '#db/schema/witness.ts'
import { toBase64 } from './bytes.ts'
import type { Dossier } from './dossier.ts'

/** The checkpoints as a dossier has them, with what witnesses and a time-stamping authority signed of each. */
export async function anchorsOf(
  tx: Transaction,
  checkpoints: readonly (typeof recordCheckpoint.$inferSelect)[],
): Promise<Required<Pick<Dossier, 'witnesses' | 'checkpoints'>>> {
  const witnesses = await tx
    .selectDistinct({ name: witness.name, verifierKey: witness.verifierKey })
    .from(witness)
    .orderBy(asc(witness.name), asc(witness.verifierKey))
  const lines = Map.groupBy(
    await tx.select().from(recordCosignature).orderBy(asc(recordCosignature.receivedAt)),
    ({ size }) => size,
  )
  const stamps = await tx.select().from(recordTimeStamp)
  const tokens = new Map(stamps.map(({ size, token }) => [size, token]))

  return {
    witnesses,
    checkpoints: checkpoints.map(({ size, note, signedAt }) => {
      const cosigned = lines.get(size)
      const token = tokens.get(size)
      return {
        note,
        signedAt: signedAt.toISOString(),
        ...(cosigned ? { cosignatures: cosigned.map(({ line }) => line) } : {}),
        ...(token ? { timeStamp: toBase64(token) } : {}),
      }
    }),
  }
}
