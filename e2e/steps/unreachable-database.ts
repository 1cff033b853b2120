import postgres from 'postgres'
import { installation } from '../installation/installation.ts'

/** Lets the processes have no connection to their database, as when it is full or away. */
export const unreachableDatabase = async (): Promise<{ reachAgain(): Promise<void> }> => {
  const sql = postgres(installation().superuserUrl, { max: 1, onnotice: () => {} })
  const limit = async (connections: number) => {
    const [row] = await sql`select quote_ident(current_database()) as name`
    await sql.unsafe(`alter database ${row?.name} connection limit ${connections}`)
  }
  await limit(0)
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`

  return {
    async reachAgain() {
      await limit(-1)
      await sql.end()
    },
  }
}
