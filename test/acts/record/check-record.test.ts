import { createHash } from 'node:crypto'
import fc from 'fast-check'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import en from '#server/messages/record-tools/en.json' with { type: 'json' }
import fr from '#server/messages/record-tools/fr.json' with { type: 'json' }
import ofVerifier from '#server/messages/verifier/en.json' with { type: 'json' }
import ofVerifierFr from '#server/messages/verifier/fr.json' with { type: 'json' }
import { checkRecord, checkWithin } from '#server/record/check/check-record.ts'
import { openNotes } from '#server/record/check/notes.ts'
import { signCheckpoint } from '#server/record/sign-checkpoint.ts'
import { verifierKeyFor } from '#server/record/signing-key.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { hasPython, judge } from '../../independent/judge.ts'
import { disturb, placesOf } from '../../rules/record/disturb.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { decide } from '../decisions/adopted.ts'
import { dossierOf } from './dossier-of.ts'
import { type Known, tamperingsOf } from './tamperings.ts'

const isFullSize = process.env.FOCALPOINT_FAULTS === 'full'
const changes = isFullSize ? 200 : 10

let world: World
let sql: postgres.Sql
/** Known once the record is there. */
const known: Known = { entries: 0, votes: [], grades: [], checkpoints: [] }
const tamperings = tamperingsOf(known)
const key = { name: 'test.example/record', seed: new Uint8Array(32).fill(21) }
const checking = () => ({ key: verifierKeyFor(key), now: new Date(Date.now() + 1000) })
beforeAll(async () => {
  world = await makeWorld()
  await signCheckpoint(world.worker.sql, { key, now: new Date() })
  await decide(world)
  await signCheckpoint(world.worker.sql, { key, now: new Date() })
  sql = postgres(world.database.superuserUrl, { max: 1, onnotice: () => {} })
  const columnOf = async (query: postgres.PendingQuery<{ one: string }[]>) =>
    (await query).map(({ one }) => one)
  const sizes = await columnOf(sql`select size as one from record_checkpoint order by size`)
  Object.assign(known, {
    entries: Number((await sql`select count(*)::int as n from record_entry`)[0]?.n),
    votes: await columnOf(sql`select id as one from vote`),
    grades: await columnOf(sql`select made_by as one from grade`),
    checkpoints: sizes.map(Number),
  } satisfies Known)
})
afterAll(async () => {
  await sql.end()
  await world.end()
})

class Undone extends Error {}

/** Changes the database as whoever administers it could, past every trigger, checks it, and undoes it. */
const faultsAfter = async (tamper: (tx: postgres.TransactionSql) => Promise<unknown>) => {
  let faults: string[] = []
  let told = 0
  await sql
    .begin('isolation level repeatable read', async (tx) => {
      await tx`set local session_replication_role = replica`
      await tamper(tx)
      const notes = openNotes()
      await checkWithin(tx, checking(), notes)
      faults = notes.close(en.check, ofVerifier).faults
      told = notes.close(fr.check, ofVerifierFr).faults.length
      throw new Undone()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error
    })
  expect(told).toBe(faults.length)
  expect(faults.filter((sentence) => /\{\w+\}/.test(sentence))).toEqual([])
  return faults
}

describe('the check of a record', () => {
  test('finds nothing wrong with a sound one, and says what it checked', async () => {
    const migrator = postgres(world.database.migratorUrl, { max: 1, onnotice: () => {} })
    try {
      const notes = await checkRecord(migrator, { ...checking(), openFile: async () => null })
      const { faults, checks } = notes.close(en.check, ofVerifier)
      expect(faults).toEqual([])
      expect(checks.join('\n')).toContain(`commitment and its columns: ${known.entries}.`)
      expect(checks.join('\n')).toContain('Ballots counted again from their votes and rules: 1.')
    } finally {
      await migrator.end()
    }
  })

  test.each(tamperings)('names %s', async (_name, said, tamper) => {
    const faults = await faultsAfter((tx) => tamper(tx, 17))
    expect(faults.join('\n')).toMatch(said)
  })

  test(`names each of ${changes} changes at places chosen by chance`, async () => {
    const chance = (n: number, of: string) =>
      createHash('sha256').update(`${of} ${n}`).digest().readUInt32BE(0)
    let changed = 0
    for (let n = 0; n < changes; n++) {
      const [name, , tamper] = tamperings[chance(n, 'way') % tamperings.length] ?? []
      if (!tamper) throw new Error('there is a way')
      let isChanged = true
      const faults = await faultsAfter(async (tx) => {
        const done = await tamper(tx, chance(n, 'place'))
        isChanged = !(Array.isArray(done) && 'count' in done && done.count === 0)
      })
      if (!isChanged) continue
      changed += 1
      expect(faults, `${name}, change ${n}`).not.toEqual([])
    }
    expect(changed).toBeGreaterThan(changes / 2)
  }, 120_000)

  test('says by which key it was signed where it is given another', async () => {
    const notes = openNotes()
    const other = verifierKeyFor({ name: key.name, seed: new Uint8Array(32).fill(22) })
    await sql.begin('isolation level repeatable read', (tx) =>
      checkWithin(tx, { ...checking(), key: other }, notes),
    )
    expect(notes.close(en.check, ofVerifier).faults.join('\n')).toContain('another verifier key')
  })
})

describe('a dossier of this very record', () => {
  const verify = (dossier: unknown) => verifyDossier(JSON.stringify(dossier), checking()).faults

  test.skipIf(!hasPython)('is judged alike by a verifier in another language', async () => {
    const dossier = await dossierOf(world)
    expect(verify(dossier)).toEqual([])
    expect(judge(dossier, checking().key)).toEqual({
      isSound: true,
      said: [{ entries: known.entries, opened: known.entries, ballots: 1 }],
    })
  })

  test(`is refused after each of ${changes * 2} changes at places chosen by chance`, async () => {
    const sound = await dossierOf(world)
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (place, chance) => {
        const dossier = structuredClone(sound)
        const places = placesOf(dossier)
        const chosen = places[place % places.length]
        if (chosen === undefined) throw new Error('nothing to change')
        disturb(chosen, chance)
        expect(verify(dossier).length).toBeGreaterThan(0)
      }),
      { numRuns: changes * 2 },
    )
  }, 120_000)
})
