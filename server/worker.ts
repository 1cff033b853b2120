import { Logger, run } from 'graphile-worker'
import { connect } from '#db/client.ts'
import { outliveLostConnections } from '#db/outlive-lost-connections.ts'
import { type JobContext, jobs, type Round, rounds } from './jobs.ts'
import { env } from './platform/env.ts'
import { log } from './platform/logging.ts'

outliveLostConnections((err) => log.warn({ err }, 'a connection was lost as it began'))

const connection = connect(env.databaseWorkerUrl, { name: 'focalpoint-worker', max: 6 })
const context: JobContext = { connection }

const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'debug' } as const

const runner = await run({
  connectionString: env.databaseWorkerUrl,
  concurrency: 4,
  pollInterval: 1_000,
  noHandleSignals: true,
  // A crontab found by chance in the working directory must not add work.
  parsedCronItems: [],
  logger: new Logger(
    () => (level, message, meta) => log[levels[level]]({ err: meta?.error }, message),
  ),
  taskList: Object.fromEntries(
    Object.entries(jobs).map(([name, job]) => [name, (payload: unknown) => job(payload, context)]),
  ),
})

let stopping = false
const sleeps = new Set<() => void>()

/** Until the next turn, or until the worker stops. */
const pause = (seconds: number): Promise<void> =>
  new Promise((resume) => {
    const wake = () => {
      clearTimeout(timer)
      sleeps.delete(wake)
      resume()
    }
    const timer = setTimeout(wake, seconds * 1000)
    sleeps.add(wake)
  })

const repeat = async ({ name, everySeconds, run }: Round): Promise<void> => {
  while (!stopping) {
    try {
      await run(context)
    } catch (error) {
      // The next turn tries again: a database that is away for a while is no reason to die.
      log.error({ err: error, round: name }, 'recurring work failed')
    }
    if (!stopping) await pause(everySeconds)
  }
}
const turning = rounds.map(repeat)

const stop = async (): Promise<void> => {
  if (stopping) return
  stopping = true
  for (const wake of sleeps) wake()
  await Promise.all(turning)
  await runner.stop()
  await connection.close()
  process.exit(0)
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
process.once('disconnect', stop)

process.send?.('ready')
// A runner that gave up ends the process, and start.ts starts another.
await runner.promise
