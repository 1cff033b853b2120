import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { accessLog } from '#db/schema/access-log.ts'
import { installationWide } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { buildDossier, type UnsealedDossier } from './build-dossier.ts'

/**
 * The whole record as a dossier, for an auditor; without one before the first checkpoint. That it
 * was exported is logged.
 */
export const exportRecord = defineRead({
  name: 'record.export',
  input: z.object({}),
  output: z.custom<{ dossier: UnsealedDossier | null }>(),
  about: installationWide,
  async perform({ tx, actor }) {
    if (actor.memberId === null) return null
    await tx
      .insert(accessLog)
      .values({ id: randomUUID(), memberId: actor.memberId, reading: 'record.export' })
    const everything = { acts: undefined, snapshots: undefined, files: undefined }

    const scope = { kind: 'record' } as const

    return { dossier: await buildDossier(tx, { scope, ...everything }, new Date()) }
  },
})
