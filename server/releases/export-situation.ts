import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { accessLog } from '#db/schema/access-log.ts'
import { audiences } from '#server/evidence/rules/release.ts'
import { withheldIds } from '#server/evidence/withheld-ids.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import type { UnsealedDossier } from '#server/record/build-dossier.ts'
import { withholdFromDossier } from '#server/record/withhold-from-dossier.ts'
import { situationDossier } from './situation-dossier.ts'

/** A whole situation as a dossier for an audience, less what it may not have; without one before the first checkpoint. That it was exported is logged. */
export const exportSituation = defineRead({
  name: 'situation.export',
  input: z.object({ situationId: z.uuid(), audience: z.enum(audiences).default('own_use') }),
  output: z.custom<{ dossier: UnsealedDossier | null }>(),
  isOfThePresent: true,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(read, { situationId, audience }) {
    const { tx, actor } = read
    if (actor.memberId === null) return null
    await tx.insert(accessLog).values({
      ...{ id: randomUUID(), memberId: actor.memberId, situationId, thingId: situationId },
      ...{ reading: 'situation.export', audience },
    })
    const dossier = await situationDossier(read)
    const held = await withheldIds(tx, audience, situationId)

    return { dossier: dossier && withholdFromDossier(dossier, audience, held) }
  },
})
