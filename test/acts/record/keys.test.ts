import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freezeRecord } from '#server/record/freeze-record.ts'
import { listCheckpoints } from '#server/record/list-checkpoints.ts'
import { NotReplaced, replaceSigningKey } from '#server/record/replace-signing-key.ts'
import { nextKeyFile, readReplacedKeys } from '#server/record/replaced-keys.ts'
import { rotateKey } from '#server/record/rotate-key.ts'
import { KeyReplaced, makeSigner } from '#server/record/sign-checkpoint.ts'
import { signRound } from '#server/record/sign-round.ts'
import { readOrMakeSigningKey, verifierKeyFor } from '#server/record/signing-key.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { dossierOf } from './dossier-of.ts'

const origin = 'test.example/record'
let world: World
let folder: string
let keyFile: string
beforeAll(async () => {
  world = await makeWorld()
  folder = await mkdtemp(join(tmpdir(), 'focalpoint-keys-'))
  keyFile = join(folder, 'record.key')
})
afterAll(async () => {
  await world.end()
  await rm(folder, { recursive: true })
})

const replace = () =>
  replaceSigningKey(world.worker, { keyFile, origin, reason: 'Once a year.', now: new Date() })
const round = () => signRound(keyFile)({ connection: world.worker })
const faultsUnder = async (key: string) => {
  const text = JSON.stringify(await dossierOf(world))
  return verifyDossier(text, { key, now: new Date(Date.now() + 1000) }).faults.map(
    ({ code }) => code,
  )
}
const newestKey = async () => (await world.stranger.read(listCheckpoints, {}))?.verifierKey

describe('the key that signs the record', () => {
  let [first, second] = ['', '']

  test('is not replaced before anything was signed', async () => {
    await expect(replace()).rejects.toThrow(NotReplaced)
  })

  test('is replaced by an act that the old key signs, and a running signer stops by itself', async () => {
    await round()
    const old = await readOrMakeSigningKey(keyFile, origin)
    const running = makeSigner(world.worker.sql, old)
    await running.sign(new Date())
    await world.openSituation()
    const { oldKey, newKey } = await replace()
    ;[first, second] = [oldKey, newKey]
    expect(oldKey).toBe(verifierKeyFor(old))
    expect(await newestKey()).toBe(newKey)
    await world.openSituation()
    await expect(running.sign(new Date())).rejects.toThrow(KeyReplaced)
    await round()
    expect(await faultsUnder(first)).toEqual([])
    expect(await faultsUnder(second)).toEqual([])
    expect(await readReplacedKeys(keyFile)).toEqual([first])
    expect((await readdir(folder)).sort()).toEqual(['record.key', 'record.key.replaced'])
    expect((await stat(keyFile)).mode & 0o777).toBe(0o600)
    expect(await readFile(keyFile, 'utf8')).not.toContain(Buffer.from(old.seed).toString('base64'))
  })

  test('ends the same where replacing it was cut short between any two steps', async () => {
    const old = await readOrMakeSigningKey(keyFile, origin)
    const next = await readOrMakeSigningKey(nextKeyFile(keyFile), origin)
    const input = { oldKey: second, newKey: verifierKeyFor(next), reason: 'Cut short.' }
    await world.system.act(rotateKey, input)
    // after the act; then after the old key signed it; then after the new one was published
    await makeSigner(world.worker.sql, old, [first]).sign(new Date())
    await world.worker.sql`insert into record_key (verifier_key) values (${input.newKey})`
    await expect(round()).resolves.toBeUndefined()
    await world.openSituation()
    await expect(round()).rejects.toThrow(KeyReplaced)
    expect(await replace()).toEqual({ oldKey: second, newKey: input.newKey })
    await round()
    const [noted] = await world.worker.sql`
      select count(*)::int as n from record_entry where act = 'record.rotate_key'`
    expect(noted?.n).toBe(2)
    for (const key of [first, second, input.newKey]) expect(await faultsUnder(key)).toEqual([])
  })

  test('signs nothing where it is not the one that the record names', async () => {
    const other = { name: origin, seed: new Uint8Array(32).fill(77) }
    await world.openSituation()
    const known = [first, second, (await newestKey()) ?? '']
    const signing = makeSigner(world.worker.sql, other, known).sign(new Date())
    await expect(signing).rejects.toThrow(KeyReplaced)
  })
})

describe('a record that is frozen', () => {
  test('takes no further act, says so, and can still be read and verified', async () => {
    const before = await world.system.attempt(freezeRecord, { reason: 'Followed by another.' })
    expect(before.ok).toBe(true)
    await round()
    const refusals = await Promise.all([
      world.system.attempt(freezeRecord, { reason: 'Twice.' }),
      world.system.attempt(rotateKey, { oldKey: 'a', newKey: 'b', reason: 'Late.' }),
    ])
    for (const answer of refusals) {
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'common.record_frozen' } })
    }
    await expect(world.openSituation()).rejects.toThrow('common.record_frozen')
    const read = await world.stranger.read(listCheckpoints, {})
    expect(read?.frozen).toBe('Followed by another.')
    expect(await faultsUnder(read?.verifierKey ?? '')).toEqual([])
    const entries = (await dossierOf(world)).entries.length
    expect(read?.checkpoints[0]?.size).toBe(entries)
  })
})
