import { createHash } from 'node:crypto'
import { join } from 'node:path'
import postgres from 'postgres'
import {
  ensureClusterRoles,
  ensureDatabase,
  readOrMakePasswords,
  urlsOf,
} from '#db/cluster-roles.ts'
import { listMigrations, readJobsMigration } from '#db/list-migrations.ts'
import { migrate } from '#db/migrate.ts'
import type { TestCluster } from './join-cluster.ts'
import type { SharedCluster } from './shared-cluster.ts'

/**
 * Makes the migrated database that every test's own is copied from, once for each state of the
 * migrations, and drops databases that killed runs left behind. Call with the lock held.
 */
export const prepareTemplate = async (
  cluster: SharedCluster,
  home: string,
): Promise<TestCluster> => {
  const secrets = join(home, 'roles.json')
  const passwords = await readOrMakePasswords(secrets)
  await ensureClusterRoles(cluster.superuserUrl, passwords)
  const steps = [...(await listMigrations()), await readJobsMigration()]
  const state = createHash('sha256').update(
    steps.map((step) => `${step.name}:${step.sha256}`).join(),
  )
  const template = `focalpoint_template_${state.digest('hex').slice(0, 16)}`
  const sql = postgres(cluster.superuserUrl, { max: 1, onnotice: () => {} })
  try {
    const ready = await sql`select 1 from pg_database where datname = ${template} and datistemplate`
    if (ready.length === 0) {
      await sql`drop database if exists ${sql(template)} with (force)`
      await ensureDatabase(cluster.superuserUrl, template)
      await migrate({ url: urlsOf(cluster.port, passwords, template).migrator })
      await sql`alter database ${sql(template)} is_template true`
    }
    await dropAbandoned(sql, template)
  } finally {
    await sql.end()
  }
  return { superuserUrl: cluster.superuserUrl, port: cluster.port, template, secrets }
}

const dropAbandoned = async (sql: postgres.Sql, template: string): Promise<void> => {
  const abandoned = await sql<{ name: string; template: boolean }[]>`
    select datname as name, datistemplate as template from pg_database
    where datname <> ${template}
      and (datname like 'focalpoint\\_template\\_%' or datname like 'focalpoint\\_test\\_%')
      and (pg_stat_file('base/' || oid || '/PG_VERSION')).modification < now() - interval '1 hour'
      and not exists (select from pg_stat_activity used where used.datid = pg_database.oid)`
  for (const { name, template } of abandoned) {
    if (template) await sql`alter database ${sql(name)} is_template false`
    await sql`drop database if exists ${sql(name)} with (force)`
  }
}
