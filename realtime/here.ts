import type { ServerResponse } from 'node:http'
import type { Connection as Database } from '#db/client.ts'
import { log } from '#server/platform/logging.ts'

/** An open page inside a situation, and whose it is. */
export type Present = { response: ServerResponse; memberId: string; situationId: string }

type Name = { id: string; name: string; ministry: string | null }

/** A page that is left for the next one in the same situation is not gone: nobody should see it blink. */
const leavingTakes = 1_500

/**
 * Who has a page of a situation open, told to the others who have one: `event: here` with their names, each
 * person once and never the reader. Kept in memory alone; whether a page may be here is its caller's to ask.
 */
export class Here {
  readonly #database: Database
  readonly #places = new Map<string, Set<Present>>()

  constructor(database: Database) {
    this.#database = database
  }

  enter(present: Present): void {
    const { situationId } = present
    this.#places.set(situationId, (this.#places.get(situationId) ?? new Set()).add(present))
    void this.#tell(situationId)
  }

  leave(present: Present): void {
    const { situationId } = present
    const place = this.#places.get(situationId)
    if (!place?.delete(present)) return
    if (place.size === 0) this.#places.delete(situationId)
    else setTimeout(() => void this.#tell(situationId), leavingTakes)
  }

  async #tell(situationId: string): Promise<void> {
    const place = [...(this.#places.get(situationId) ?? [])]
    if (place.length === 0) return
    try {
      const names = await this.#namesOf([...new Set(place.map(({ memberId }) => memberId))])
      for (const { response, memberId } of place) {
        const others = names.filter(({ id }) => id !== memberId)
        response.write(`event: here\ndata: ${JSON.stringify(others)}\n\n`)
      }
    } catch (error) {
      // The next who comes or goes makes it good.
      log.warn({ error }, 'who is here could not be told')
    }
  }

  async #namesOf(memberIds: readonly string[]): Promise<Name[]> {
    return this.#database.query<Name>`
      select member.id, member.name, ministry.short_name as ministry from member
      left join ministry on ministry.id = member.ministry_id and ministry.ended_by is null
      where member.id = any (${`{${memberIds.join(',')}}`}::text::uuid[])
        and member.ended_by is null
      order by member.name`
  }
}
