import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'

type Ear = { heard: (payload: string) => void; listening: () => void }

/** Listens to PostgreSQL's notifications, for as long as the process runs. */
export type Listener = {
  /**
   * Calls `heard` with each payload. `listening` is called once listening has begun, and again each time it
   * begins anew after a lost connection: what was announced meanwhile is lost, so then read again.
   * @returns what stops it
   */
  listen(channel: string, heard: Ear['heard'], listening?: Ear['listening']): Promise<() => void>
  end(): Promise<void>
}

const attemptMilliseconds = 5_000
const longestPause = 2_000

/**
 * A listener of our own making, because postgres.js begins anew in a promise that nobody holds: one more lost
 * connection in that moment and the process ends by an unhandled rejection.
 */
export const openListener = (url: string, name: string): Listener => {
  const ears = new Map<string, Set<Ear>>()
  let current: postgres.Sql | undefined
  let opening: Promise<void> | undefined
  let ended = false

  const makeClient = (): postgres.Sql => {
    const options = {
      max: 1,
      connect_timeout: attemptMilliseconds / 1000,
      max_lifetime: null,
      fetch_types: false,
      onnotice: () => {},
      connection: { application_name: name },
      onnotify: (channel: string, payload: string) => {
        for (const { heard } of ears.get(channel) ?? []) heard(payload)
      },
      onclose: () => {
        if (client === current) reopen()
      },
    }
    const client: postgres.Sql = postgres(url, options)

    return client
  }

  const reopen = (): void => {
    current = undefined
    opening ??= open().finally(() => {
      opening = undefined
    })
  }

  const open = async (): Promise<void> => {
    for (let wait = 50; !ended; wait = Math.min(wait * 2, longestPause)) {
      const client = makeClient()
      if (await listens(client, [...ears.keys()])) {
        current = client
        for (const { listening } of [...ears.values()].flatMap((set) => [...set])) listening()

        return
      }
      abandon(client)
      await pause(wait)
    }
  }

  return {
    async listen(channel, heard, listening = () => {}) {
      const ear = { heard, listening }
      const known = ears.get(channel) ?? new Set()
      ears.set(channel, known.add(ear))
      if (current && (await listens(current, [channel]))) listening()
      else {
        if (!opening) reopen()
        await opening
      }

      return () => {
        known.delete(ear)
      }
    },
    async end() {
      ended = true
      const last = current
      current = undefined
      await opening
      await last?.end({ timeout: 1 })
    },
  }
}

/** Whether a client listens to these channels now; false where it cannot, or not in time. */
const listens = async (client: postgres.Sql, channels: readonly string[]): Promise<boolean> => {
  const statements = channels.map((channel) => `listen "${channel}"`).join('; ')
  const asked = client.unsafe(statements).then(
    () => true,
    () => false,
  )

  return Promise.race([asked, pause(attemptMilliseconds, false, { ref: false })])
}

/** Lets a client go whose server may never answer: nobody waits for its end. */
const abandon = (client: postgres.Sql): void => {
  client.end({ timeout: 0 }).then(
    () => undefined,
    () => undefined,
  )
}
