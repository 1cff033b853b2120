import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type DatabaseUrls, readOrMakePasswords, urlsOf } from '#db/cluster-roles.ts'
import { startEmbedded } from '#db/embedded.ts'
import { runningPort } from '#db/running-embedded.ts'
import type { Settings } from './environment.ts'
import { databaseName } from './open-database.ts'

/** A database that is reached beside the processes that may be using it; `stop` ends only what was started here. */
export type ReachedDatabase = { urls: DatabaseUrls; stop: () => Promise<void> }

/**
 * Reaches the installation's database as it is, without migrating: the given server; the embedded one where it runs;
 * or that one started for the while. Undefined where there is none.
 */
export async function reachDatabase(settings: Settings): Promise<ReachedDatabase | undefined> {
  if (settings.urls !== undefined) return { urls: settings.urls, stop: async () => {} }
  const home = join(settings.dataDirectory, 'postgres')
  const rolesFile = join(settings.dataDirectory, 'database-roles.json')
  if ((await readFile(rolesFile).catch(() => undefined)) === undefined) return undefined
  const passwords = await readOrMakePasswords(rolesFile)
  const port = await runningPort(home)
  if (port !== undefined) {
    return { urls: urlsOf(port, passwords, databaseName), stop: async () => {} }
  }
  const server = await startEmbedded({ dataDirectory: home })
  return { urls: urlsOf(server.port, passwords, databaseName), stop: server.stop }
}
