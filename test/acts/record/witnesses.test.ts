import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '#server/platform/transaction.ts'
import { cosign, witnessKeyOf } from '#server/record/cosignature.ts'
import { listCheckpoints } from '#server/record/list-checkpoints.ts'
import { listWitnesses } from '#server/record/list-witnesses.ts'
import { newestNote } from '#server/record/newest-note.ts'
import { registerWitness } from '#server/record/register-witness.ts'
import { retireWitness } from '#server/record/retire-witness.ts'
import { signCheckpoint } from '#server/record/sign-checkpoint.ts'
import { verifierKeyFor } from '#server/record/signing-key.ts'
import { stampCheckpointRound } from '#server/record/stamp-checkpoint.ts'
import { takeCosignatures } from '#server/record/take-cosignature.ts'
import { tileBytes } from '#server/record/tile-bytes.ts'
import { readTilePath } from '#server/record/tile-path.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { NotCosigned } from '#server/record/witness/next-checkpoint.ts'
import { witnessTurn } from '#server/record/witness/witness-turn.ts'
import { startTsa } from '../../support/tsa.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { dossierOf } from './dossier-of.ts'

let world: World
const key = { name: 'test.example/record', seed: new Uint8Array(32).fill(7) }
const logKey = verifierKeyFor(key)
const justice = { name: 'justice.example/witness', seed: new Uint8Array(32).fill(8) }
const stranger = { name: 'stranger.example/witness', seed: new Uint8Array(32).fill(9) }
const verifierKey = witnessKeyOf(justice)
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

const sign = () => signCheckpoint(world.worker.sql, { key, now: new Date() })
const note = async () => (await inTransaction(world.app, newestNote)) ?? ''
const textOf = (signed: string) => signed.slice(0, signed.lastIndexOf('\n\n') + 1)
const take = (sent: string) =>
  inTransaction(world.app, (tx) => takeCosignatures(tx, sent, new Date()))
const kept = async () => (await world.stranger.read(listCheckpoints, {}))?.checkpoints[0]

/** The installation as a witness reaches it, without the wire. */
const log = {
  checkpoint: note,
  tile: async (path: string) => {
    const tile = readTilePath(path.split('/').slice(1))
    const bytes = tile && (await inTransaction(world.app, (tx) => tileBytes(tx, tile)))
    return bytes ?? new Uint8Array()
  },
  submit: async (sent: string) => ((await take(sent)) === 'taken' ? 200 : 403),
}
const folder = {
  key: justice,
  kept: null as string | null,
  keep: async (mine: string) => {
    folder.kept = mine
  },
}
const turn = () => witnessTurn(folder, { log, logKey, now: new Date() })

describe('a witness of the record', () => {
  test('is registered by an administrator, by a key of a witness, once', async () => {
    const input = { name: 'Ministry of Justice, registry', verifierKey }
    const refused = async (given: typeof input, by = world.administrator) => {
      const answer = await by.attempt(registerWitness, given)
      return answer.ok ? 'done' : answer.refusal.code
    }
    expect(await refused(input, world.convenor)).toBe('common.not_entitled')
    expect(await refused({ ...input, verifierKey: logKey })).toBe('record.not_a_witness_key')
    expect(await refused({ ...input, verifierKey: 'a key' })).toBe('record.not_a_witness_key')
    expect(await refused(input)).toBe('done')
    expect(await refused({ ...input, name: 'Twice' })).toBe('record.witness_known')
    expect(await world.stranger.read(listWitnesses, {})).toMatchObject([{ ...input, last: null }])
  })

  test('follows it from tile to tile, and its cosignature is shown to everybody', async () => {
    const size = await sign()
    expect(await turn()).toEqual({ size, isNew: true, status: 200 })
    expect((await kept())?.cosignedBy.map(({ name }) => name)).toEqual([
      'Ministry of Justice, registry',
    ])
    expect(await turn()).toEqual({ size, isNew: false, status: null })
    await world.openSituation()
    const grown = await sign()
    expect(await turn()).toEqual({ size: grown, isNew: true, status: 200 })
    const [listed] = (await world.stranger.read(listWitnesses, {})) ?? []
    expect(listed?.last?.size).toBe(grown)
  })

  test('stands in dossiers, where the verifier demands it by its key', async () => {
    const text = JSON.stringify(await dossierOf(world))
    const report = verifyDossier(text, {
      ...{ key: logKey, witnesses: [verifierKey], now: new Date(Date.now() + 1000) },
    })
    expect(report.faults).toEqual([])
    expect(report.anchors.map(({ code }) => code)).toEqual(['witnessed', 'not_stamped'])
  })

  test('refuses a record that was cut back and signed again', async () => {
    const tampered = { ...log, checkpoint: async () => older }
    const older = folder.kept ?? ''
    await world.openSituation()
    await sign()
    await turn()
    const refusal = witnessTurn(folder, { log: tampered, logKey, now: new Date() })
    await expect(refusal).rejects.toThrow(NotCosigned)
  })

  test('is the only one whose signature is taken, and only over a checkpoint of ours', async () => {
    await world.openSituation()
    await sign()
    const text = textOf(await note())
    const with_ = (line: string, over = text) => `${over}\n${line}\n`
    expect(await take(with_(cosign(text, stranger, new Date())))).toBe('no_known_witness')
    const other = text.replace(/\n\d+\n/, '\n1\n')
    expect(await take(with_(cosign(other, justice, new Date()), other))).toBe('other_checkpoint')
    const ahead = new Date(Date.now() + 3_600_000)
    expect(await take(with_(cosign(text, justice, ahead)))).toBe('from_the_future')
    expect(await take(with_(cosign(other, justice, new Date())))).toBe('no_known_witness')
    for (const bad of ['', 'hello', '\n\n', text]) expect(await take(bad)).toBe('malformed')
    expect((await kept())?.cosignedBy).toEqual([])
  })

  test('is not taken from any more once it was retired, and stays on what it cosigned', async () => {
    const [listed] = (await world.stranger.read(listWitnesses, {})) ?? []
    const witnessId = listed?.witnessId ?? ''
    await world.administrator.act(retireWitness, { witnessId, reason: 'The office moved.' })
    const text = textOf(await note())
    expect(await take(`${text}\n${cosign(text, justice, new Date())}\n`)).toBe('no_known_witness')
    const all = await world.stranger.read(listCheckpoints, {})
    expect(all?.checkpoints.filter(({ cosignedBy }) => cosignedBy.length > 0).length).toBe(3)
    expect(await world.stranger.read(listWitnesses, {})).toEqual([])
    const text2 = JSON.stringify(await dossierOf(world))
    const brought = { key: logKey, witnesses: [verifierKey], now: new Date(Date.now() + 1000) }
    expect(verifyDossier(text2, brought).faults).toEqual([])
  })

  test('neither app nor worker can change or forge what was cosigned', async () => {
    const denied = { code: '42501' }
    for (const { sql } of [world.app, world.worker]) {
      await expect(sql`delete from record_cosignature`).rejects.toMatchObject(denied)
      await expect(sql`update record_cosignature set line = ''`).rejects.toMatchObject(denied)
      await expect(
        sql`insert into record_cosignature (size, witness_id, line, cosigned_at)
          values (1, gen_random_uuid(), 'x', now())`,
      ).rejects.toMatchObject(denied)
    }
  })
})

describe('the time stamp of a checkpoint', () => {
  test('is asked for once a day, proven, shown, and in the dossier', async () => {
    const tsa = await startTsa()
    try {
      const round = stampCheckpointRound(tsa)
      const now = new Date()
      const size = Number((await note()).split('\n')[1])
      expect(await round(world.worker, now)).toBe(size)
      await world.openSituation()
      await sign()
      expect(await round(world.worker, now)).toBeUndefined()
      const tomorrow = new Date(now.getTime() + 86_400_000)
      tsa.behave('forges')
      expect(await round(world.worker, tomorrow)).toBeUndefined()
      tsa.behave('stamps')
      expect(await round(world.worker, tomorrow)).toBeUndefined()
      const later = new Date(tomorrow.getTime() + 60_000)
      expect(await round(world.worker, later)).toBeGreaterThan(size)
      expect((await kept())?.stamp?.authority).toBe('Test time-stamping tsa')
      const text = JSON.stringify(await dossierOf(world))
      const report = verifyDossier(text, { key: logKey, now: new Date(Date.now() + 1000) })
      expect(report.faults).toEqual([])
      expect(report.anchors.map(({ code }) => code)).toContain('stamped')
    } finally {
      await tsa.stop()
    }
  })
})
