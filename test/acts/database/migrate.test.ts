import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findRoleDanger } from '#db/check-app-role.ts'
import { migrate, migrationsCurrent } from '#db/migrate.ts'
import { createFreshDatabase, type FreshDatabase } from '../../support/fresh-database.ts'

let database: FreshDatabase
let app: Sql
let worker: Sql
beforeAll(async () => {
  database = await createFreshDatabase()
  app = postgres(database.appUrl, { max: 2, onnotice: () => {} })
  worker = postgres(database.workerUrl, { max: 2, onnotice: () => {} })
})
afterAll(async () => {
  await app.end()
  await worker.end()
  await database.drop()
})

test('migrating a migrated database changes nothing', async () => {
  expect(await migrate({ url: database.migratorUrl })).toEqual([])
  expect(await migrationsCurrent(app)).toBe(true)
})

test('a step edited after it was applied is refused, and the database is not current', async () => {
  const edited = await createFreshDatabase()
  const superuser = postgres(edited.superuserUrl, { max: 1, onnotice: () => {} })
  await superuser`update schema_migration set sha256 = 'other' where name like '0001%'`
  await expect(migrate({ url: edited.migratorUrl })).rejects.toThrow(/edited since/)
  expect(await migrationsCurrent(superuser)).toBe(false)
  await superuser.end()
  await edited.drop()
})

test('the app and the worker are bound by row-level security; the migrator and a superuser are refused as app', async () => {
  expect(await findRoleDanger(database.appUrl)).toBeUndefined()
  expect(await findRoleDanger(database.workerUrl)).toBeUndefined()
  expect(await findRoleDanger(database.migratorUrl)).toMatch(/owner/)
  expect(await findRoleDanger(database.superuserUrl)).toMatch(/superuser/)
})

test('the app enqueues jobs but cannot read, change or take them; the worker can', async () => {
  await app`select enqueue_job('close_ballot', ${app.json({ ballot: 'b' })}, null, 'ballot:b')`
  await app`select enqueue_job('close_ballot', ${app.json({ ballot: 'b' })}, null, 'ballot:b')`
  await expect(app`select * from graphile_worker.jobs`).rejects.toThrow(/permission denied/)
  await expect(app`delete from graphile_worker._private_jobs`).rejects.toThrow(/permission denied/)
  const jobs = await worker`select key from graphile_worker.jobs`
  expect(jobs.map((job) => job.key)).toEqual(['ballot:b'])
})

test('a job of an act that is undone is undone with it', async () => {
  await app
    .begin(async (tx) => {
      await tx`select enqueue_job('close_ballot', '{}', null, 'undone')`
      throw new Error('undone')
    })
    .catch(() => undefined)
  const jobs = await worker`select 1 from graphile_worker.jobs where key = 'undone'`
  expect(jobs).toHaveLength(0)
})

test('no table is open to everybody, and none is owned by a role that signs in', async () => {
  const open = await app`
    select relname from pg_class, aclexplode(relacl) right_
    where relnamespace = 'public'::regnamespace and right_.grantee = 0`
  expect(open).toHaveLength(0)
  const owners = await app`
    select distinct pg_get_userbyid(relowner) as owner from pg_class
    where relnamespace = 'public'::regnamespace`
  expect(owners.map((row) => row.owner)).toEqual(['focalpoint_owner'])
})
