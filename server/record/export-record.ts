import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { accessLog } from '#db/schema/access-log.ts'
import { audiences } from '#server/evidence/rules/release.ts'
import { withheldIds } from '#server/evidence/withheld-ids.ts'
import { installationWide } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { buildDossier, type UnsealedDossier } from './build-dossier.ts'
import { withholdFromDossier } from './withhold-from-dossier.ts'

/**
 * The whole record as a dossier, for an auditor; without one before the first checkpoint, less
 * what its audience may not have. That it was exported is logged.
 */
export const exportRecord = defineRead({
  name: 'record.export',
  input: z.object({ audience: z.enum(audiences).default('own_use') }),
  output: z.custom<{ dossier: UnsealedDossier | null }>(),
  isOfThePresent: true,
  about: installationWide,
  async perform({ tx, actor }, { audience }) {
    if (actor.memberId === null) return null
    await tx
      .insert(accessLog)
      .values({ id: randomUUID(), memberId: actor.memberId, reading: 'record.export', audience })
    const everything = { acts: undefined, snapshots: undefined, files: undefined }

    const scope = { kind: 'record' } as const

    const dossier = await buildDossier(tx, { scope, ...everything }, new Date())
    const held = await withheldIds(tx, audience)

    return { dossier: dossier && withholdFromDossier(dossier, audience, held) }
  },
})
