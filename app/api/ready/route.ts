import { sql } from 'drizzle-orm'
import { appDatabase } from '#server/platform/database.ts'
import { log } from '#server/platform/logging.ts'

export const dynamic = 'force-dynamic'

/** Ready: the database answers and its tables are there. */
export const GET = async (): Promise<Response> => {
  try {
    await appDatabase().database.execute(sql`select 1 from installation limit 1`)

    return Response.json({ status: 'ready' })
  } catch (error) {
    log.warn({ err: error }, 'not ready')

    return Response.json({ status: 'database_unreachable' }, { status: 503 })
  }
}
