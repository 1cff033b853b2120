import type { Connection as Database } from '#db/client.ts'
import { Account } from './account.ts'
import { type Admission, admit, type Knock } from './authenticate.ts'
import { Connection, type Wire } from './connection.ts'
import { limits } from './limits.ts'
import { closing } from './protocol.ts'
import type { Room } from './room.ts'
import type { Rooms } from './rooms.ts'
import type { Workshop } from './workshop.ts'

/** What is needed to let somebody in, whatever they come by. */
export type Door = {
  database: Database
  rooms: Rooms
  workshop: Workshop
  origins: ReadonlySet<string>
  /** Of each member who was ever here. */
  accounts: Map<string, Account>
}

/** An open room for one who was admitted, or why not. `connect` makes the connection over a wire. */
export type Entrance =
  | { ok: true; room: Room; connect: (wire: Wire) => Connection }
  | Extract<Admission, { ok: false }>

/** Decides over one who knocks, and loads what they ask for. Rejects when the database is not reached. */
export async function knock(door: Door, asked: Knock): Promise<Entrance> {
  const { database, rooms, origins } = door
  const admission = await admit(database, asked, origins)
  if (!admission.ok) return admission
  const { documentId, author, person, client, standing } = admission
  const room = await rooms.enter(documentId)
  if (room.connections.size >= limits.connectionsPerDocument || isCrowded(rooms, author.memberId)) {
    return { ok: false, status: 503, code: closing.restarting, why: 'crowded', acks: false }
  }
  const account = accountOf(door, author.memberId)
  const connect = (wire: Wire) => new Connection(wire, author, person, client, standing, account)
  return { ok: true, room, connect }
}

function accountOf({ accounts }: Door, memberId: string): Account {
  const known = accounts.get(memberId)
  if (known !== undefined) return known
  const own = new Account(performance.now())
  accounts.set(memberId, own)
  return own
}

// A member with a hundred tabs is let be; one who opens sockets by the thousand is not.
function isCrowded(rooms: Rooms, memberId: string): boolean {
  let count = 0
  for (const room of rooms.all) {
    for (const { author } of room.connections) if (author.memberId === memberId) count += 1
  }
  return count >= limits.connectionsPerMember
}
