import { connect } from '#db/client.ts'
import { outliveLostConnections } from '#db/outlive-lost-connections.ts'
import { env } from '#server/platform/env.ts'
import { log } from '#server/platform/logging.ts'
import { startRealtime } from './server.ts'

outliveLostConnections((error) => log.warn({ error }, 'a connection was lost as it began'))

/** The entry of the realtime process: serves until it is told to end, then lets every commit finish. */
const database = connect(env.databaseUrl, { max: 6, name: 'focalpoint-realtime' })
const realtime = await startRealtime({
  database,
  port: env.realtimePort,
  host: env.host,
  origins: [new URL(env.publicUrl).origin],
})
log.info({ port: realtime.port }, 'realtime listens')

let ending = false
const end = async (signal: string) => {
  if (ending) return
  ending = true
  log.info({ signal }, 'realtime ends')
  // Whoever started this process waits ten seconds; what is committed by then is all there is.
  setTimeout(() => {
    log.warn('realtime did not end in time')
    process.exit(1)
  }, 9_000).unref()
  await realtime.close()
  await database.close()
  process.exit(0)
}
process.on('SIGTERM', () => void end('SIGTERM'))
process.on('SIGINT', () => void end('SIGINT'))
