import * as decoding from 'lib0/decoding'
import type { Connection, Person } from './connection.ts'
import type { PresenceEntry } from './fan-out.ts'
import { limits } from './limits.ts'
import { awarenessFrame } from './protocol.ts'

/** Somebody here. `by` is the connection that speaks for them, or the name of the process that has it. */
type Here = {
  /** Their own count of what they said of themselves, and what is added to it for others. */
  clock: number
  ahead: number
  state: string
  memberId: string
  by: Connection | string
}

const colours = [
  '#8a3b12',
  '#1d5c63',
  '#5b3a86',
  '#7a5c00',
  '#2f5d2a',
  '#8a1c4a',
  '#23508f',
  '#5a4632',
]

/**
 * Who is here, and where their carets are. A connection speaks for one Yjs client id only, and the
 * server writes who that is: names cannot be forged, and echoes of others' states are passed over.
 */
export class Presence {
  readonly #here = new Map<number, Here>()
  readonly #changed = new Map<number, { memberId: string; own: boolean }>()
  /** The last clock of those who left, so that a late echo does not bring them back. */
  readonly #left = new Map<number, number>()

  /**
   * Takes what a connection says of itself. Throws on bytes that are no awareness update.
   * @returns whether others must be told
   */
  take(connection: Connection, update: Uint8Array, mayClaim: (client: number) => boolean): boolean {
    const decoder = decoding.createDecoder(update)
    const count = decoding.readVarUint(decoder)
    let changed = false
    for (let entry = 0; entry < count; entry += 1) {
      const client = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      const length = decoding.peekVarUint(decoder)
      if (this.#speaksFor(connection, client, mayClaim) && length <= limits.presenceBytes) {
        changed = this.#put(connection, client, clock, decoding.readVarString(decoder)) || changed
      } else {
        decoding.readVarUint8Array(decoder)
      }
    }
    return changed
  }

  /** Removes a connection. Returns whether others must be told. */
  leave(connection: Connection): boolean {
    const client = connection.presenceClient
    if (client === undefined || this.#here.get(client)?.by !== connection) return false
    this.#remove(client, true)
    return true
  }

  /** Takes what another process says of those who are there. Returns whether others must be told. */
  hear(process: string, entries: readonly PresenceEntry[]): boolean {
    let changed = false
    for (const { client, clock, member, state } of entries) {
      const known = this.#here.get(client)
      // Who is here themselves is not heard of from elsewhere: they came from there.
      if (known !== undefined && typeof known.by !== 'string') continue
      if (state === null) {
        if (known?.by !== process) continue
        this.#remove(client, false)
      } else {
        if (known === undefined && this.#here.size >= limits.connectionsPerDocument) continue
        const ahead = this.#aheadOf(client, clock, known?.ahead ?? 0)
        this.#here.set(client, { clock, ahead, state, memberId: member, by: process })
        this.#changed.set(client, { memberId: member, own: false })
      }
      changed = true
    }
    return changed
  }

  /** Removes those whom a process had. Returns whether others must be told. */
  forget(process: string): boolean {
    const gone = [...this.#here].filter(([, { by }]) => by === process)
    for (const [client] of gone) this.#remove(client, false)
    return gone.length > 0
  }

  /** Everyone here, for one who has just come. */
  everyone(): Uint8Array {
    return awarenessFrame(
      [...this.#here].map(([client, { clock, ahead, state }]) => {
        return { client, clock: clock + ahead, state }
      }),
    )
  }

  /** Those who are here themselves, for another process. */
  own(): PresenceEntry[] {
    return [...this.#here]
      .filter(([, { by }]) => typeof by !== 'string')
      .map(([client, here]) => this.#entryOf(client, here.memberId))
  }

  /** What changed since the last call: the frame for all who are here, and for other processes what is ours. */
  takeChanges(): { frame: Uint8Array; own: PresenceEntry[] } | undefined {
    if (this.#changed.size === 0) return undefined
    const changed = [...this.#changed].map(([client, { memberId, own }]) => {
      return { own, entry: this.#entryOf(client, memberId) }
    })
    this.#changed.clear()
    return {
      frame: awarenessFrame(
        changed.map(({ entry }) => ({ ...entry, state: entry.state ?? 'null' })),
      ),
      own: changed.filter(({ own }) => own).map(({ entry }) => entry),
    }
  }

  #entryOf(client: number, member: string): PresenceEntry {
    const here = this.#here.get(client)
    if (here) return { client, clock: here.clock + here.ahead, member, state: here.state }
    return { client, clock: this.#left.get(client) ?? 0, member, state: null }
  }

  #speaksFor(
    connection: Connection,
    client: number,
    mayClaim: (client: number) => boolean,
  ): boolean {
    const holder = this.#here.get(client)
    if (holder !== undefined && holder.by !== connection) {
      // Whoever comes back before their last connection is known to be dead is still themselves.
      if (holder.memberId !== connection.author.memberId) return false
      if (connection.presenceClient === undefined) return false
    }
    if (connection.presenceClient !== undefined) return connection.presenceClient === client
    if (this.#left.has(client) || !mayClaim(client)) return false
    connection.presenceClient = client
    return true
  }

  #put(connection: Connection, client: number, clock: number, text: string): boolean {
    const known = this.#here.get(client)
    const isSame = known?.by === connection
    if ((isSame && clock < known.clock) || clock > 2 ** 50) return false
    const state: unknown = JSON.parse(text)
    if (state === null) return this.leave(connection)
    if (typeof state !== 'object' || Array.isArray(state)) throw new Error('a state is an object')
    const cursor = 'cursor' in state ? state.cursor : null
    const { memberId } = connection.author
    const ahead = isSame ? known.ahead : this.#aheadOf(client, clock, 0)
    this.#here.set(client, {
      ...{ clock, ahead, memberId, by: connection },
      state: JSON.stringify({ user: userOf(connection.person), cursor }),
    })
    this.#changed.set(client, { memberId, own: true })
    return true
  }

  // Browsers pass over what is not newer than what they know, and whoever comes back says again what they
  // said last: so it is told under a later clock than their leaving was.
  #aheadOf(client: number, clock: number, least: number): number {
    const known = this.#here.get(client)
    const last = known ? known.clock + known.ahead : (this.#left.get(client) ?? -1)
    this.#left.delete(client)
    return Math.max(least, last + 1 - clock, 0)
  }

  #remove(client: number, own: boolean): void {
    const here = this.#here.get(client)
    if (here === undefined) return
    this.#here.delete(client)
    this.#left.set(client, here.clock + here.ahead + 1)
    if (this.#left.size > 1_000) this.#left.delete(this.#left.keys().next().value ?? client)
    this.#changed.set(client, { memberId: here.memberId, own })
  }
}

function userOf(person: Person): Record<string, string | null> {
  return { ...person, color: colourOf(person.memberId) }
}

// The same person has the same colour on every screen and day.
function colourOf(memberId: string): string {
  const place = Number.parseInt(memberId.slice(0, 8), 16) % colours.length
  return colours[place] ?? '#23508f'
}
