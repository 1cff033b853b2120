import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { accessLog } from '#db/schema/access-log.ts'
import { dossierRelease } from '#db/schema/dossier-release.ts'
import { thing } from '#db/schema/thing.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import type { UnsealedDossier } from '#server/record/build-dossier.ts'
import { asReleased, dossierToRelease } from './released-dossier.ts'

/**
 * The dossier of a release: what it opened then and nothing since, less what it left out and what originators no longer agree
 * to. That it was exported is logged.
 */
export const exportRelease = defineRead({
  name: 'release.export',
  input: z.object({ releaseId: z.uuid() }),
  output: z.custom<{ number: number; dossier: UnsealedDossier | null }>(),
  about: (tx, { releaseId }) => situationOf(tx, 'release', releaseId),
  async perform(read, { releaseId }) {
    const { tx, actor } = read
    const [found] = await tx
      .select({ row: dossierRelease, number: thing.number })
      .from(dossierRelease)
      .innerJoin(thing, eq(thing.id, dossierRelease.id))
      .where(eq(dossierRelease.id, releaseId))
    if (!found || actor.memberId === null) return null
    const { row } = found
    await tx.insert(accessLog).values({
      ...{ id: randomUUID(), memberId: actor.memberId, situationId: row.situationId },
      ...{ thingId: releaseId, reading: 'release.export', audience: row.audience },
    })
    const dossier = await dossierToRelease(read, row)

    return {
      number: found.number ?? 0,
      dossier: typeof dossier === 'string' ? null : await asReleased(read, dossier, row),
    }
  },
})
