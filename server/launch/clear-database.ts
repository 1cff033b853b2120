import postgres from 'postgres'
import { ensureDatabase } from '#db/cluster-roles.ts'
import { migrate } from '#db/migrate.ts'
import { Plain } from './environment.ts'
import { databaseName, type OpenDatabase } from './open-database.ts'

/**
 * Makes sure that nothing stands in the database before an installation is founded in it. What an
 * interrupted attempt left in the embedded one is thrown away; a given server's is never touched.
 */
export const clearDatabase = async ({ urls, superuserUrl }: OpenDatabase): Promise<void> => {
  if (!(await holdsAnything(urls.app))) return
  if (superuserUrl === undefined)
    throw new Plain(
      'The database at DATABASE_URL holds an installation already; nothing was changed.',
    )
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} })
  try {
    await sql`drop database ${sql(databaseName)} with (force)`
  } finally {
    await sql.end()
  }
  await ensureDatabase(superuserUrl, databaseName)
  await migrate({ url: urls.migrator })
}

/** Whether the record has an entry: its leaves are nobody's secret, so every role sees them. */
const holdsAnything = async (url: string): Promise<boolean> => {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    const rows = await sql`select 1 from record_entry limit 1`
    return rows.length > 0
  } finally {
    await sql.end()
  }
}
