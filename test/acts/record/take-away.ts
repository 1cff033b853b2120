import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sealDossier } from '#server/record/build-dossier.ts'
import { exportRecord } from '#server/record/export-record.ts'
import { signCheckpoint } from '#server/record/sign-checkpoint.ts'
import {
  readOrMakeSigningKey,
  type SigningKey,
  verifierKeyFor,
} from '#server/record/signing-key.ts'
import type { World } from '../../support/world.ts'

/** A record goes on under the key that it was first signed with. */
const keys = new WeakMap<World, SigningKey>()

const makeKey = async (): Promise<SigningKey> => {
  const folder = await mkdtemp(join(tmpdir(), 'focalpoint-record-'))
  const key = await readOrMakeSigningKey(join(folder, 'record.key'), 'test.example/record')
  await rm(folder, { recursive: true })

  return key
}

/** The whole record as the auditor takes it away, signed up to now: the file, and the key to verify it with. */
export const takeAway = async (world: World): Promise<{ file: string; key: string }> => {
  const key = keys.get(world) ?? (await makeKey())
  keys.set(world, key)
  await signCheckpoint(world.worker.sql, { key, now: new Date() })
  const exported = await world.auditor.read(exportRecord, {})
  if (!exported?.dossier) throw new Error('the auditor exports the record')

  return { file: JSON.stringify(sealDossier(exported.dossier)), key: verifierKeyFor(key) }
}
