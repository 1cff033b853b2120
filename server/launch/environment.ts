import { join, resolve } from 'node:path'

/** The folder that holds package.json. */
export const root = join(import.meta.dirname, '../..')

/** What the person who starts Focalpoint decided, read once. docs/deploy.md lists the variables. */
export type Settings = {
  dataDirectory: string
  /** Set when a PostgreSQL server is to be used instead of the embedded one: all three addresses. */
  urls: { app: string; worker: string; migrator: string } | undefined
  /** Address that the servers listen on: this machine alone, unless told otherwise. */
  host: string
  webPort: number
  realtimePort: number
  publicUrl: string
  variables: Readonly<Record<string, string>>
}

/**
 * Reads the settings. `usualDirectory` keeps the exercise's data and a real installation's apart.
 * Throws a sentence when only some of the database's addresses are given, or a port is no port.
 */
export const readSettings = (usualDirectory: string): Settings => {
  const given = variablesGiven()
  const webPort = readPort(given, 'FOCALPOINT_WEB_PORT', 3000)
  const realtimePort = readPort(given, 'FOCALPOINT_REALTIME_PORT', 3001)
  return {
    dataDirectory: resolve(root, given.FOCALPOINT_DATA_DIRECTORY ?? usualDirectory),
    urls: readUrls(given),
    host: given.FOCALPOINT_HOST ?? '127.0.0.1',
    webPort,
    realtimePort,
    publicUrl: given.NEXTAUTH_URL ?? `http://localhost:${webPort}`,
    variables: given,
  }
}

/** A mistake of the person at the terminal, told in a sentence and without a stack. */
export class Plain extends Error {}

const variablesGiven = (): Record<string, string> => {
  const given: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env))
    if (value !== undefined && value !== '') given[name] = value
  return given
}

const readPort = (given: Record<string, string>, name: string, usual: number): number => {
  const port = Number(given[name] ?? usual)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Plain(`${name} must be a port number between 1 and 65535, not "${given[name]}".`)
}

const readUrls = (given: Record<string, string>): Settings['urls'] => {
  const app = given.DATABASE_URL
  const worker = given.DATABASE_WORKER_URL
  const migrator = given.DATABASE_MIGRATION_URL
  if (app === undefined && worker === undefined && migrator === undefined) return undefined
  if (app !== undefined && worker !== undefined && migrator !== undefined)
    return { app, worker, migrator }
  throw new Plain(
    'A PostgreSQL server needs three addresses, one for each role: DATABASE_URL (focalpoint_app), DATABASE_WORKER_URL (focalpoint_worker) and DATABASE_MIGRATION_URL (focalpoint_migrator). See docs/deploy.md.',
  )
}
