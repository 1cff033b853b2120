import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findRoleDanger } from '#db/check-app-role.ts'
import {
  type DatabaseUrls,
  ensureClusterRoles,
  ensureDatabase,
  readOrMakePasswords,
  urlsOf,
} from '#db/cluster-roles.ts'
import { type Embedded, startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { Plain, type Settings } from './environment.ts'

/** A migrated database, ready for the processes. */
export type OpenDatabase = {
  urls: DatabaseUrls
  /** Set for the embedded server alone. */
  superuserUrl?: string
  stop: () => Promise<void>
}

type Telling = { say: (sentence: string) => void }

/**
 * Starts the embedded PostgreSQL, or reaches the given server; makes the roles (embedded) or checks
 * them (server); migrates. The embedded server is started again, on its port, should it ever end.
 */
export const openDatabase = async (settings: Settings, { say }: Telling): Promise<OpenDatabase> => {
  if (settings.urls !== undefined) return openGiven(settings.urls, say)
  const dataDirectory = join(settings.dataDirectory, 'postgres')
  const passwords = await readOrMakePasswords(join(settings.dataDirectory, 'database-roles.json'))
  let server = await startEmbedded({ dataDirectory })
  let stopping = false
  const keepAlive = async () => {
    for (;;) {
      await server.ended
      if (stopping) return
      say('The database ended unexpectedly; starting it again.')
      server = await restart(dataDirectory, server.port)
    }
  }
  const { superuserUrl, port } = server
  await ensureClusterRoles(superuserUrl, passwords)
  await ensureDatabase(superuserUrl, databaseName)
  const urls = urlsOf(port, passwords, databaseName)
  try {
    await migrate({ url: urls.migrator })
  } catch (error) {
    await server.stop()
    throw error
  }
  const watched = keepAlive()
  return {
    urls,
    superuserUrl,
    stop: async () => {
      stopping = true
      await server.stop()
      await watched
    },
  }
}

/** The name of the database on the embedded server. */
export const databaseName = 'focalpoint'

const restart = async (dataDirectory: string, port: number): Promise<Embedded> => {
  for (let pause = 250; ; pause = Math.min(pause * 2, 8_000)) {
    try {
      return await startEmbedded({ dataDirectory, port })
    } catch {
      await sleep(pause)
    }
  }
}

const openGiven = async (urls: DatabaseUrls, say: Telling['say']): Promise<OpenDatabase> => {
  for (const [variable, url] of [
    ['DATABASE_URL', urls.app],
    ['DATABASE_WORKER_URL', urls.worker],
  ] as const) {
    const danger = await findRoleDanger(url).catch((cause: Error) => {
      throw new Plain(`The database behind ${variable} cannot be reached: ${cause.message}.`)
    })
    if (danger !== undefined)
      throw new Plain(
        `${danger} Such a role passes through the walls between ministries, so ${variable} must name another: see docs/deploy.md.`,
      )
  }
  const applied = await migrate({ url: urls.migrator })
  if (applied.length > 0) say(`Brought the database up to date (${applied.length} steps).`)
  return { urls, stop: async () => {} }
}
