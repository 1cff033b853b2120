import { createHash, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import en from '#server/messages/record-tools/en.json' with { type: 'json' }
import fr from '#server/messages/record-tools/fr.json' with { type: 'json' }
import ofVerifier from '#server/messages/verifier/en.json' with { type: 'json' }
import ofVerifierFr from '#server/messages/verifier/fr.json' with { type: 'json' }
import { buildOpening, entryBytes, readOpening } from '#server/record/act-format.ts'
import { checkRecord, checkWithin } from '#server/record/check/check-record.ts'
import { openNotes } from '#server/record/check/notes.ts'
import { leafHash } from '#server/record/merkle.ts'
import { signCheckpoint } from '#server/record/sign-checkpoint.ts'
import { verifierKeyFor } from '#server/record/signing-key.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { hasPython, judge } from '../../independent/judge.ts'
import { disturb, placesOf } from '../../rules/record/disturb.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { decide } from '../decisions/adopted.ts'
import { dossierOf } from './dossier-of.ts'

const isFullSize = process.env.FOCALPOINT_FAULTS === 'full'
const changes = isFullSize ? 200 : 10

let world: World
let sql: postgres.Sql
let known: { entries: number; votes: string[]; grades: string[]; checkpoints: number[] }
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
  known = {
    entries: Number((await sql`select count(*)::int as n from record_entry`)[0]?.n),
    votes: await columnOf(sql`select id as one from vote`),
    grades: await columnOf(sql`select made_by as one from grade`),
    checkpoints: sizes.map(Number),
  }
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

/** What was recorded at an index, rewritten with all that hangs together with it but the signed roots. */
const rewrite = async (tx: postgres.TransactionSql, index: number) => {
  const [row] = await tx<{ at: Date; opening: Buffer; act_id: string }[]>`
    select e.at, e.act_id, o.opening from record_entry e join record_opening o using (act_id)
    where index = ${index}`
  const opening = row && readOpening(row.opening)
  if (!row || !opening) throw new Error(`there is an act at ${index}`)
  const fields = Object.entries(opening.fields).map(([name, field]) => {
    if (!('value' in field)) throw new Error('nothing is erased')
    return [name, name === 'actor' ? { kind: 'system' } : field.value] as const
  })
  const made = buildOpening(Object.fromEntries(fields), randomBytes)
  const entry = Buffer.from(entryBytes(made.commitment, row.at))
  await tx`update record_opening set opening = ${Buffer.from(made.opening)}
    where act_id = ${row.act_id}`
  await tx`update record_entry set actor = null, entry = ${entry},
    leaf_hash = ${Buffer.from(leafHash(entry))} where index = ${index}`
}

/** Ways to change a record, each with what is said of it; `n` chooses the place. */
const tamperings: [string, RegExp, (tx: postgres.TransactionSql, n: number) => Promise<unknown>][] =
  [
    [
      'a byte of an entry',
      /leaf hash|not an entry|another history|not the act/,
      (
        tx,
        n,
      ) => tx`update record_entry set entry = set_byte(entry, ${n % 100}, get_byte(entry, ${n % 100}) # 1)
        where index = ${n % known.entries}`,
    ],
    [
      'a byte of a content',
      /cannot be read|not the act that was recorded/,
      (
        tx,
        n,
      ) => tx`update record_opening set opening = set_byte(opening, ${n % 200}, get_byte(opening, ${n % 200}) # 1)
        where act_id = (select act_id from record_entry where index = ${n % known.entries})`,
    ],
    [
      'a leaf hash',
      /leaf hash kept beside entry/,
      (tx, n) =>
        tx`update record_entry set leaf_hash = sha256(leaf_hash) where index = ${n % known.entries}`,
    ],
    [
      'the order of two entries',
      /another history/,
      async (tx, n) => {
        const first = n % (known.entries - 1)
        await tx`update record_entry set index = 1000000 where index = ${first}`
        await tx`update record_entry set index = ${first} where index = ${first + 1}`
        await tx`update record_entry set index = ${first + 1} where index = 1000000`
      },
    ],
    [
      'an entry that is missing',
      /is missing from the database|acts were removed at the end/,
      (tx, n) => tx`delete from record_entry where index = ${n % known.entries}`,
    ],
    [
      'a content that is missing',
      /The content of entry \d+ is missing/,
      (tx, n) => tx`delete from record_opening
        where act_id = (select act_id from record_entry where index = ${n % known.entries})`,
    ],
    [
      'an act that was rewritten, with its entry and its leaf',
      /another history/,
      (tx, n) => rewrite(tx, n % known.entries),
    ],
    [
      'who acted',
      /The column actor beside entry/,
      (tx, n) =>
        tx`update record_entry set actor = gen_random_uuid() where index = ${n % known.entries}`,
    ],
    [
      'when it was recorded',
      /The column at beside entry/,
      (tx, n) =>
        tx`update record_entry set at = at - interval '1 day' where index = ${n % known.entries}`,
    ],
    [
      'a vote',
      /The table vote says something else, in choice/,
      (tx, n) => tx`update vote set choice = case choice when 'yes' then 'no' else 'yes' end
        where id = ${known.votes[n % known.votes.length] ?? ''}`,
    ],
    [
      'a vote that is missing',
      /must have left one row in the table vote/,
      (tx, n) => tx`delete from vote where id = ${known.votes[n % known.votes.length] ?? ''}`,
    ],
    [
      'a vote that nobody cast',
      /written by no act|must have left one row/,
      (
        tx,
        n,
      ) => tx`insert into vote select (jsonb_populate_record(v, jsonb_build_object('id', gen_random_uuid(),
        'made_by', case when ${n % 2} = 0 then gen_random_uuid() else v.made_by end))).*
        from vote v where id = ${known.votes[n % known.votes.length] ?? ''}`,
    ],
    [
      'what a ballot came to',
      /The table ballot_result says something else, in verdict/,
      (tx) => tx`update ballot_result set verdict = 'rejected'`,
    ],
    [
      'a grade',
      /The table grade says something else, in reliability/,
      (tx, n) =>
        tx`update grade set reliability = 'E' where made_by = ${known.grades[n % known.grades.length] ?? ''}`,
    ],
    [
      'the title of a decision',
      /The table decision says something else, in title/,
      (tx) => tx`update decision set title = 'Another'`,
    ],
    [
      'what was known',
      /The content under [0-9a-f]{64} was changed/,
      (tx, n) =>
        tx`update snapshot set bytes = set_byte(bytes, ${n % 200}, get_byte(bytes, ${n % 200}) # 1)`,
    ],
    [
      'the text of a checkpoint',
      /checkpoint/i,
      (
        tx,
        n,
      ) => tx`update record_checkpoint set note = overlay(note placing '9' from ${1 + (n % 80)} for 1)
        where size = ${known.checkpoints[n % known.checkpoints.length] ?? 0}
          and substr(note, ${1 + (n % 80)}, 1) <> '9'`,
    ],
    [
      'the root beside a checkpoint',
      /The columns beside the checkpoint/,
      (tx, n) => tx`update record_checkpoint set root = sha256(root)
        where size = ${known.checkpoints[n % known.checkpoints.length] ?? 0}`,
    ],
    [
      'the signature of a checkpoint',
      /checkpoint/i,
      (tx, n) => tx`update record_checkpoint set note = reverse(overlay(reverse(note) placing
          case when substr(reverse(note), ${10 + (n % 60)}, 1) = 'A' then 'B' else 'A' end from ${10 + (n % 60)} for 1))
        where size = ${known.checkpoints[n % known.checkpoints.length] ?? 0}`,
    ],
    [
      'the newest checkpoints, with what they cover',
      /acts were removed at the end|missing/,
      (tx) => tx`delete from record_entry where index >= ${known.entries - 3}`,
    ],
  ]

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
    for (let n = 0; n < changes; n++) {
      const [name, , tamper] = tamperings[chance(n, 'way') % tamperings.length] ?? []
      if (!tamper) throw new Error('there is a way')
      let isChanged = true
      const faults = await faultsAfter(async (tx) => {
        const done = await tamper(tx, chance(n, 'place'))
        isChanged = !(Array.isArray(done) && 'count' in done && done.count === 0)
      })
      if (isChanged) expect(faults, `${name}, change ${n}`).not.toEqual([])
    }
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
