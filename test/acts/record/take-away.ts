import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sealDossier } from '#server/record/build-dossier.ts'
import { exportRecord } from '#server/record/export-record.ts'
import { signCheckpoint } from '#server/record/sign-checkpoint.ts'
import { readOrMakeSigningKey, verifierKeyFor } from '#server/record/signing-key.ts'
import type { World } from '../../support/world.ts'

/** The whole record as the auditor takes it away, signed up to now: the file, and the key to verify it with. */
export const takeAway = async (world: World): Promise<{ file: string; key: string }> => {
  const folder = await mkdtemp(join(tmpdir(), 'focalpoint-record-'))
  const key = await readOrMakeSigningKey(join(folder, 'record.key'), 'test.example/record')
  await rm(folder, { recursive: true })
  await signCheckpoint(world.worker.sql, { key, now: new Date() })
  const exported = await world.auditor.read(exportRecord, {})
  if (!exported?.dossier) throw new Error('the auditor exports the record')

  return { file: JSON.stringify(sealDossier(exported.dossier)), key: verifierKeyFor(key) }
}
