import { type Connection, connect } from '#db/client.ts'
import { env } from './env.ts'

const kept = globalThis as typeof globalThis & { focalpointDatabase?: Connection }

/** The process's pool under the app's role, opened at the first call and kept across module reloads. */
export const appDatabase = (): Connection => {
  kept.focalpointDatabase ??= connect(env.databaseUrl, { name: 'focalpoint-web' })

  return kept.focalpointDatabase
}

/** Closes it; the next call opens another. */
export const closeAppDatabase = async (): Promise<void> => {
  const closing = kept.focalpointDatabase
  delete kept.focalpointDatabase
  await closing?.close()
}
