import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Connection as Database } from '#db/client.ts'
import { log } from '#server/platform/logging.ts'
import type { FanOut, Hearing, News } from './fan-out.ts'

const channel = 'focalpoint_realtime'
/** PostgreSQL takes payloads under 8,000 bytes. */
const mostBytes = 7_500

const message = z.object({
  from: z.uuid(),
  news: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('here') }),
    z.object({ kind: z.literal('gone') }),
    z.object({
      kind: z.literal('grown'),
      documents: z.array(z.tuple([z.uuid(), z.number().int()])),
    }),
    z.object({
      kind: z.literal('presence'),
      document: z.uuid(),
      entries: z.array(
        z.object({
          client: z.number().int(),
          clock: z.number().int(),
          member: z.uuid(),
          state: z.string().nullable(),
        }),
      ),
    }),
    z.object({ kind: z.literal('who'), document: z.uuid() }),
  ]),
})

/**
 * News over `LISTEN` and `NOTIFY`. Notifications go in statements of their own and never in the transaction
 * that appends: a commit that notifies takes a lock over all databases, and commits would queue for it.
 */
export class PostgresFanOut implements FanOut {
  readonly #database: Database
  readonly #id = randomUUID()
  #untold: string[] = []
  #telling = false

  constructor(database: Database) {
    this.#database = database
  }

  tell(news: News): void {
    for (const part of partsOf(news)) {
      this.#untold.push(JSON.stringify({ from: this.#id, news: part }))
    }
    if (!this.#telling) void this.#tellAll()
  }

  async listen({ heard, missed }: Hearing): Promise<() => void> {
    const hear = (payload: string) => {
      const told = readMessage(payload)
      if (told !== undefined && told.from !== this.#id) heard(told.from, told.news)
    }
    return this.#database.listen(channel, hear, missed)
  }

  async #tellAll(): Promise<void> {
    this.#telling = true
    while (this.#untold.length > 0) {
      const payloads = JSON.stringify(this.#untold.splice(0, 200))
      try {
        await this.#database.query`select pg_notify(${channel}, payload)
          from json_array_elements_text(${payloads}::text::json) payload`
      } catch (error) {
        log.warn({ error }, 'other processes could not be told; they look for themselves')
      }
    }
    this.#telling = false
  }
}

function readMessage(payload: string): z.output<typeof message> | undefined {
  try {
    return message.parse(JSON.parse(payload))
  } catch (error) {
    log.warn({ error, payload }, 'news of another process was not understood')
    return undefined
  }
}

/** The same news in parts that a notification can carry. What is too long even alone is left out. */
function partsOf(news: News): News[] {
  if (Buffer.byteLength(JSON.stringify(news)) <= mostBytes) return [news]
  if (news.kind === 'grown' && news.documents.length > 1) {
    return halves(news.documents).flatMap((documents) => partsOf({ ...news, documents }))
  }
  if (news.kind === 'presence' && news.entries.length > 1) {
    return halves(news.entries).flatMap((entries) => partsOf({ ...news, entries }))
  }
  return []
}

function halves<T>(all: readonly T[]): [T[], T[]] {
  const middle = Math.ceil(all.length / 2)
  return [all.slice(0, middle), all.slice(middle)]
}
