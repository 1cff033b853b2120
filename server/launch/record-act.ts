import { parseArgs } from 'node:util'
import { type Connection, connect } from '#db/client.ts'
import { Plain, readSettings, type Settings } from './environment.ts'
import { reachDatabase } from './reach-database.ts'

/** What a command on the record is given: a connection as the worker's role, the record's name and the reason. */
export type RecordCommand = {
  worker: Connection
  settings: Settings
  origin: string
  reason: string
}

/**
 * Runs a command that notes an act in the record of the installation on this machine: `--reason TEXT` always,
 * `--exercise` for the training exercise. Ends the process with 0, or with 1 and a sentence.
 */
export async function runRecordCommand(
  how: string,
  command: (given: RecordCommand) => Promise<void>,
): Promise<never> {
  try {
    await run(how, command)
    process.exit(0)
  } catch (error) {
    console.error(error instanceof Plain ? error.message : error)
    process.exit(1)
  }
}

async function run(how: string, command: (given: RecordCommand) => Promise<void>): Promise<void> {
  const { reason, exercise } = asked(how)
  if (!reason?.trim()) throw new Plain(how)
  const settings = readSettings(exercise ? '.data/exercise' : '.data/installation')
  const database = await reachDatabase(settings)
  if (!database) throw new Plain(`There is no installation here: ${settings.dataDirectory}.`)
  const worker = connect(database.urls.worker, { name: 'focalpoint-command', max: 2 })
  try {
    const [found] = await worker.sql<{ origin: string }[]>`
      select origin from installation where ended_by is null`
    if (!found) throw new Plain('There is no installation in this database yet.')
    await command({ worker, settings, origin: found.origin, reason })
  } finally {
    await worker.close()
    await database.stop()
  }
}

const asked = (how: string) => {
  const options = { reason: { type: 'string' }, exercise: { type: 'boolean' } } as const
  try {
    return parseArgs({ options }).values
  } catch {
    // an option that there is not
    throw new Plain(how)
  }
}
