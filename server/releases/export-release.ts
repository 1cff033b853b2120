import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { accessLog } from '#db/schema/access-log.ts'
import { dossierRelease } from '#db/schema/dossier-release.ts'
import { thing } from '#db/schema/thing.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { sealDossier, type UnsealedDossier } from '#server/record/build-dossier.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { noMoreThan } from './opened.ts'
import { asReleased, dossierToRelease, type NoDossier } from './released-dossier.ts'

/** A release's dossier, or why there is none: `changed` where it cannot leave as it was made and still verify. */
type ExportedRelease = { number: number } & (
  | { dossier: UnsealedDossier }
  | { dossier: null; why: NoDossier | 'changed' }
)

/**
 * The dossier of a release: what it opened then, whatever its reader may see by now, less what originators no longer agree to.
 * It verifies or does not leave. That it was exported is logged.
 */
export const exportRelease = defineRead({
  name: 'release.export',
  input: z.object({ releaseId: z.uuid() }),
  output: z.custom<ExportedRelease>(),
  isOfThePresent: true,
  about: (tx, { releaseId }) => situationOf(tx, 'release', releaseId),
  async perform(read, { releaseId }): Promise<ExportedRelease | null> {
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
    const number = found.number ?? 0
    const { opened, until } = row
    if (opened === null) return { number, dossier: null, why: 'changed' }
    const whole = await dossierToRelease(read, row)
    if (typeof whole === 'string') return { number, dossier: null, why: whole }
    const dossier = noMoreThan(await asReleased(read, whole, row), { opened, until })
    const { faults } = verifyDossier(JSON.stringify(sealDossier(dossier)), { now: new Date() })

    return faults.length > 0 ? { number, dossier: null, why: 'changed' } : { number, dossier }
  },
})
