import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dissentFromDecision } from '#server/decisions/dissent.ts'
import { exportDecision } from '#server/decisions/export-decision.ts'
import { sealDossier } from '#server/record/build-dossier.ts'
import { type Dossier, digestOf } from '#server/record/dossier.ts'
import { dossierPieces } from '#server/record/dossier-zip.ts'
import { exportRecord } from '#server/record/export-record.ts'
import { signCheckpoint } from '#server/record/sign-checkpoint.ts'
import {
  readOrMakeSigningKey,
  type SigningKey,
  verifierKeyFor,
} from '#server/record/signing-key.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { zipStream } from '#server/record/zip-stream.ts'
import { type Hand, makeWorld, type World } from '../../support/world.ts'
import { type Decided, decide } from '../decisions/adopted.ts'

let world: World
let decided: Decided
let folder: string
let key: SigningKey
beforeAll(async () => {
  world = await makeWorld()
  folder = await mkdtemp(join(tmpdir(), 'focalpoint-dossier-'))
  key = await readOrMakeSigningKey(join(folder, 'record.key'), 'test.example/record')
  await sign()
  decided = await decide(world)
  const { decisionId } = decided
  await world.principals[2].act(dissentFromDecision, { decisionId, kind: 'dissent', text: 'No.' })
  await sign()
})
afterAll(async () => {
  await world.end()
  await rm(folder, { recursive: true })
})

const sign = () => signCheckpoint(world.worker.sql, { key, now: new Date() })
const wholeRecord = async (): Promise<Dossier> => {
  const exported = await world.auditor.read(exportRecord, {})
  if (!exported?.dossier) throw new Error('the auditor exports the record')
  return sealDossier(exported.dossier)
}
const ofDecision = async (hand: Hand) => {
  const { decisionId } = decided
  const exported = await hand.read(exportDecision, { decisionId })
  if (!exported?.ready || !exported.dossier) throw new Error('the decision can be exported')
  return sealDossier(exported.dossier)
}
const verify = (dossier: Dossier) =>
  verifyDossier(JSON.stringify(dossier), { key: verifierKeyFor(key), now: new Date() })
const run = async (name: string, dossier: Dossier, ...more: string[]) => {
  const file = join(folder, name)
  await writeFile(file, JSON.stringify(dossier))
  const args = ['server/launch/verify.mjs', file, ...more]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

describe('a dossier of a real record', () => {
  test('verifies offline, through npm run verify, with everything checked', async () => {
    const dossier = await wholeRecord()
    const { status, said } = await run('whole.json', dossier, '--key', verifierKeyFor(key))
    expect(said).toContain('Nothing is wrong with this file')
    expect(said).toContain('Ballots counted again from their votes and rules: 1.')
    expect(said).toContain('snapshots that they name: 1.')
    expect(said).toContain('held against the acts that brought them about: 1.')
    expect(status).toBe(0)
    expect(verify(dossier).notices).toEqual([])
  }, 20_000)

  test('of one decision verifies too, opens that decision and nothing of others', async () => {
    const other = await world.openSituation()
    const dossier = await ofDecision(world.principals[1])
    const report = verify(dossier)
    expect(report.faults).toEqual([])
    // Acts on the whole installation, as the adoption of rules is, are the auditor's to open.
    const codes = (file: Dossier) => verify(file).notices.map(({ code }) => code)
    expect(codes(dossier)).toEqual(['acts_outside_scope', 'rules_not_shown'])
    const auditors = await ofDecision(world.auditor)
    expect(verify(auditors).faults).toEqual([])
    expect(codes(auditors)).toEqual(['acts_outside_scope'])
    expect(dossier.openings.length).toBeGreaterThan(6)
    expect(JSON.stringify(dossier)).not.toContain(other)
  })

  test.each<[string, (dossier: Dossier) => void, string]>([
    ['a vote', (d) => replaceOnce(d, '"value":"no"', '"value":"yes"'), 'its content was changed'],
    ['the decision', (d) => replaceOnce(d, 'Two envoys', 'Ten envoys'), 'its content was changed'],
    ['evidence', (d) => inContents(d, 'Radio broadcasts', 'Radio silence'), 'another hash'],
    ['a leaf', (d) => void d.entries.splice(5, 1), 'another history'],
    ['a checkpoint', (d) => void d.checkpoints.pop(), 'the rest are not signed'],
  ])(
    'names a change of %s',
    async (_name, change, sentence) => {
      const dossier = await wholeRecord()
      change(dossier)
      const sealed = { ...dossier, digest: digestOf(dossier) }
      const { status, said } = await run('changed.json', sealed, '--key', verifierKeyFor(key))
      expect(status).toBe(1)
      expect(said).toContain(sentence)
    },
    20_000,
  )

  test('is for the auditor alone, and a decision for whoever is in its situation', async () => {
    expect(await world.convenor.read(exportRecord, {})).toBeNull()
    expect(await world.administrator.read(exportRecord, {})).toBeNull()
    const { decisionId } = decided
    expect(await world.stranger.read(exportDecision, { decisionId })).toBeNull()
    expect(await world.auditor.read(exportDecision, { decisionId })).toMatchObject({ ready: true })
  })

  test('that it was taken is logged', async () => {
    const rows = await world.worker.sql`select reading from access_log`
    const readings = rows.map(({ reading }) => reading)
    expect(readings).toContain('record.export')
    expect(readings).toContain('decision.export')
  })

  test('names what the administrator of the database changed behind everybody’s back', async () => {
    const sql = postgres(world.database.superuserUrl, { max: 1, onnotice: () => {} })
    const turn = (from: string, to: string) =>
      sql.begin(async (tx) => {
        await tx.unsafe('alter table record_opening disable trigger all')
        await tx`update record_opening
          set opening = convert_to(replace(convert_from(opening, 'UTF8'), ${from}, ${to}), 'UTF8')`
        await tx.unsafe('alter table record_opening enable trigger all')
      })
    try {
      await turn('Two envoys', 'Six envoys')
      expect(verify(await wholeRecord()).faults.map(({ code }) => code)).toEqual([
        'opening_changed',
      ])
      await turn('Six envoys', 'Two envoys')
      expect(verify(await wholeRecord()).faults).toEqual([])
    } finally {
      await sql.end()
    }
  })
})

function replaceOnce(dossier: Dossier, from: string, to: string): void {
  const opening = dossier.openings.find((one) => one.opening.includes(from))
  if (!opening) throw new Error(`${from} is nowhere`)
  opening.opening = opening.opening.replace(from, to)
}
function inContents(dossier: Dossier, from: string, to: string): void {
  for (const [hash, text] of Object.entries(dossier.contents)) {
    dossier.contents[hash] = text.replace(from, to)
  }
}

describe('the zip that it leaves in', () => {
  test('holds the dossier, the verifier and the files asked for, and the verifier in it accepts it', async () => {
    const pieces = await dossierPieces(await wholeRecord(), { withFiles: true })
    if (pieces === 'too_large') throw new Error('a small record fits')
    const zip = join(folder, 'record.zip')
    await writeFile(zip, zipStream(pieces))
    const names = ['README.txt', 'dossier.json', 'verify.html', 'verify.mjs']
    expect(pieces.map(({ name }) => name)).toEqual(names)
    for (const piece of pieces) {
      if ('bytes' in piece) await writeFile(join(folder, piece.name), piece.bytes)
    }
    const args = ['verify.mjs', 'record.zip', '--key', verifierKeyFor(key)]
    const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
    expect(stdout).toContain('Nothing is wrong with this file')
    expect(status).toBe(0)
  }, 60_000)
})
