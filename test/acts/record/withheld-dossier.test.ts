import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportDecision } from '#server/decisions/export-decision.ts'
import { exportDecisionText } from '#server/decisions/export-decision-text.ts'
import { listSources } from '#server/evidence/list-sources.ts'
import { recordTerms } from '#server/evidence/record-terms.ts'
import type { Audience } from '#server/evidence/rules/release.ts'
import { sealDossier } from '#server/record/build-dossier.ts'
import { exportRecord } from '#server/record/export-record.ts'
import { signCheckpoint } from '#server/record/sign-checkpoint.ts'
import {
  readOrMakeSigningKey,
  type SigningKey,
  verifierKeyFor,
} from '#server/record/signing-key.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { type Decided, decide } from '../decisions/adopted.ts'

let world: World
let decided: Decided
let folder: string
let key: SigningKey
beforeAll(async () => {
  world = await makeWorld()
  folder = await mkdtemp(join(tmpdir(), 'focalpoint-withheld-'))
  key = await readOrMakeSigningKey(join(folder, 'record.key'), 'test.example/record')
  await signCheckpoint(world.worker.sql, { key, now: new Date() })
  decided = await decide(world)
  await agree('Source of Radio broadcasts')
  await agree('Commission of inquiry')
  await signCheckpoint(world.worker.sql, { key, now: new Date() })
})
afterAll(async () => {
  await world.end()
  await rm(folder, { recursive: true })
})

const agree = async (name: string) => {
  const { situationId } = decided
  const found = await world.convenor.read(listSources, { situationId })
  const sourceId = found?.sources.find((source) => source.name === name)?.sourceId ?? ''
  const terms = { consent: 'partners', originatorControl: false, agreedOn: '2026-01-14' } as const
  await world.convenor.act(recordTerms, { sourceId, ...terms, reason: 'It said so.' })
}
const verify = (dossier: object) =>
  verifyDossier(JSON.stringify(dossier), { key: verifierKeyFor(key), now: new Date() })
const noticed = (dossier: object) => verify(dossier).notices.map(({ code }) => code)

const wholeRecord = async (audience: Audience) => {
  const exported = await world.auditor.read(exportRecord, { audience })
  if (!exported?.dossier) throw new Error('the auditor exports the record')
  return sealDossier(exported.dossier)
}

test('a record that leaves tells nothing of what is withheld, and verifies', async () => {
  const own = await wholeRecord('own_use')
  expect(own).toMatchObject({ audience: 'own_use' })
  expect(own.withheld).toBeUndefined()
  expect(JSON.stringify(own)).toContain('Lists of names')
  const left = await wholeRecord('partners')
  const said = JSON.stringify(left)
  expect(said).toContain('Radio broadcasts')
  for (const secret of ['Lists of names', 'Source of Lists of names']) {
    expect(said).not.toContain(secret)
  }
  expect(left.withheld?.contents).toHaveLength(Object.keys(own.contents).length)
  expect(left.openings).toHaveLength(own.openings.length)
  expect(verify(left).faults).toEqual([])
  expect(noticed(left)).toEqual(expect.arrayContaining(['snapshot_withheld', 'redacted']))
  // Who takes the note of it away is found out.
  const { withheld: _, ...without } = left
  expect(verify(sealDossier(without)).faults.map(({ code }) => code)).toContain('snapshot_missing')
})

test('a decision that leaves says what is withheld of what it rests on', async () => {
  const { decisionId } = decided
  const [reader] = world.principals
  const exported = await reader.read(exportDecision, { decisionId, audience: 'partners' })
  if (!exported?.ready || !exported.dossier) throw new Error('the decision can be exported')
  const dossier = sealDossier(exported.dossier)
  expect(JSON.stringify(dossier)).not.toContain('Lists of names')
  expect(dossier.contents).toEqual({})
  expect(verify(dossier).faults).toEqual([])
  const text = await reader.read(exportDecisionText, { decisionId, audience: 'partners' })
  if (!text?.ready) throw new Error('the text can be exported')
  expect(JSON.stringify(text)).not.toContain('Lists of names')
  expect(text.text.sources).toMatchObject([{ title: 'Radio broadcasts' }, { withheld: true }])
  const whole = await reader.read(exportDecisionText, { decisionId })
  expect(JSON.stringify(whole)).toContain('Lists of names')
})
