import { runMigrations } from 'graphile-worker'
import postgres, { type ReservedSql, type Sql } from 'postgres'
import { listMigrations, type Migration, readJobsMigration } from './list-migrations.ts'

type Options = {
  /** The migrator's address: a role that may become `focalpoint_owner`. */
  url: string
  /** Told each step's file name as it is applied. */
  onStep?: (name: string) => void
}

/**
 * Brings the database to this version: the job queue's schema, then every file of db/migrations
 * in order, each in a transaction of its own as `focalpoint_owner`. Only one process migrates at
 * a time. Throws when a step that was applied has since been edited, or is missing: history is
 * corrected by a further step, never rewritten. Returns the names of the steps applied.
 */
export const migrate = async ({ url, onStep }: Options): Promise<string[]> => {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  const applied: string[] = []
  const apply = async (connection: ReservedSql, step: Migration) => {
    onStep?.(step.name)
    await applyStep(connection, step)
    applied.push(step.name)
  }
  const connection = await sql.reserve()
  try {
    await connection`select pg_advisory_lock(hashtext('focalpoint.migrate'))`
    await installJobs(url)
    const history = await readHistory(connection)
    const steps = await listMigrations()
    refuseChangedHistory(steps, history)
    const jobs = await readJobsMigration()
    if (history.get(jobs.name) !== jobs.sha256) await apply(connection, jobs)
    for (const step of steps) if (!history.has(step.name)) await apply(connection, step)
    return applied
  } finally {
    connection.release()
    await sql.end()
  }
}

/** The database was migrated by steps that are not those of this version. */
export class HistoryDiffers extends Error {}

/** Whether the database holds exactly the steps of this version. Any role may ask. */
export const migrationsCurrent = async (sql: Sql): Promise<boolean> => {
  const steps = [...(await listMigrations()), await readJobsMigration()]
  const rows = await sql<
    { name: string; sha256: string }[]
  >`select name, sha256 from schema_migration`
  const history = new Map(rows.map((row) => [row.name, row.sha256]))
  return (
    steps.length === rows.length && steps.every((step) => history.get(step.name) === step.sha256)
  )
}

/** graphile-worker keeps its own history; its objects belong to the owner like all others. */
const installJobs = async (url: string): Promise<void> => {
  const asOwner = new URL(url)
  asOwner.searchParams.set('options', '-c role=focalpoint_owner')
  await runMigrations({ connectionString: asOwner.href, maxPoolSize: 2 })
}

const readHistory = async (connection: ReservedSql): Promise<Map<string, string>> => {
  await connection`begin`
  await connection`set local role focalpoint_owner`
  await connection`
    create table if not exists schema_migration (
      name text primary key,
      sha256 text not null,
      applied_at timestamptz not null default clock_timestamp()
    )`
  await connection`grant select on schema_migration to focalpoint_app, focalpoint_worker`
  const rows = await connection<{ name: string; sha256: string }[]>`
    select name, sha256 from schema_migration order by name`
  await connection`commit`
  return new Map(rows.map((row) => [row.name, row.sha256]))
}

const refuseChangedHistory = (steps: Migration[], history: Map<string, string>): void => {
  const known = new Map(steps.map((step) => [step.name, step.sha256]))
  for (const [name, sha256] of history) {
    if (name === 'jobs.sql') continue
    const now = known.get(name)
    if (now === undefined)
      throw new HistoryDiffers(
        `The database was migrated by a newer Focalpoint: this one does not know ${name}.`,
      )
    if (now !== sha256)
      throw new HistoryDiffers(
        `${name} was applied to this database and has been edited since. Write a further migration instead.`,
      )
  }
}

const applyStep = async (connection: ReservedSql, step: Migration): Promise<void> => {
  try {
    await connection`begin`
    await connection`set local role focalpoint_owner`
    await connection.unsafe(step.text).simple()
    await connection`
      insert into schema_migration (name, sha256) values (${step.name}, ${step.sha256})
      on conflict (name) do update set sha256 = excluded.sha256, applied_at = clock_timestamp()`
    await connection`commit`
  } catch (cause) {
    await connection`rollback`
    throw new Error(`The database step ${step.name} failed and was undone.`, { cause })
  }
}
