import { desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { recordCosignature } from '#db/schema/record-cosignature.ts'
import { witness } from '#db/schema/witness.ts'
import { installationWide } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'

/** The witnesses that are registered, and how far each cosigned the record. */
export const listWitnesses = defineRead({
  name: 'record.witnesses',
  input: z.object({}),
  output: z.array(
    z.object({
      witnessId: z.uuid(),
      name: z.string(),
      verifierKey: z.string(),
      last: z.object({ size: z.int(), at: z.date() }).nullable(),
    }),
  ),
  about: installationWide,
  async perform({ tx, asOf }) {
    const rows = await tx
      .select({ witnessId: witness.id, name: witness.name, verifierKey: witness.verifierKey })
      .from(witness)
      .where(held(witness, asOf))
      .orderBy(witness.name)
    const witnesses = []
    for (const row of rows) {
      const [last] = await tx
        .select({ size: recordCosignature.size, at: recordCosignature.cosignedAt })
        .from(recordCosignature)
        .where(eq(recordCosignature.witnessId, row.witnessId))
        .orderBy(desc(recordCosignature.size))
        .limit(1)
      witnesses.push({ ...row, last: last ?? null })
    }
    return witnesses
  },
})
