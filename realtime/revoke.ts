import type { Connection as Database } from '#db/client.ts'
import { log } from '#server/platform/logging.ts'
import { standingOf } from './authenticate.ts'
import type { Connection } from './connection.ts'
import { closing } from './protocol.ts'
import type { Room } from './room.ts'
import type { Rooms } from './rooms.ts'
import { touchSessions } from './sessions.ts'
import { readAccess } from './update-log.ts'

const checkedAtOnce = 500

/**
 * Closes sockets within a second of what made them permitted coming to an end, and tells them when a
 * text is frozen or opened. Announcements can be lost with the connection that listens, so everything is
 * checked again when it is back, and every minute; and the log checks each update for itself.
 * @returns a function that stops listening
 */
export async function watchPermissions(
  database: Database,
  rooms: Rooms,
): Promise<() => Promise<void>> {
  const check = (which: (room: Room, connection: Connection) => boolean) =>
    recheck(database, rooms, which).catch((error: unknown) => {
      log.error({ error }, 'permissions could not be checked; they are at the next minute')
    })
  const stopRevocations = await database.listen(
    'focalpoint_revoke',
    (payload) => {
      const memberId = memberOf(payload)
      void check((_, { author }) => memberId === undefined || author.memberId === memberId)
    },
    () => void check(() => true),
  )
  const stopDocuments = await database.listen('focalpoint_documents', (documentId) => {
    rooms.of(documentId)?.catchUp()
    void check((room) => room.documentId === documentId)
  })
  const timer = setInterval(() => {
    void keepWritersSignedIn(database, rooms).then(() => check(() => true))
  }, 60_000)
  return async () => {
    clearInterval(timer)
    stopRevocations()
    stopDocuments()
  }
}

async function keepWritersSignedIn(database: Database, rooms: Rooms): Promise<void> {
  const writing = new Set<string>()
  for (const room of rooms.all) {
    for (const connection of room.connections) {
      if (connection.hasWritten) writing.add(connection.author.sessionId)
      connection.hasWritten = false
    }
  }
  try {
    await touchSessions(database.query, [...writing])
  } catch (error) {
    log.warn({ error }, 'sessions of writers could not be kept from running idle')
  }
}

async function recheck(
  database: Database,
  rooms: Rooms,
  which: (room: Room, connection: Connection) => boolean,
): Promise<void> {
  const affected = [...rooms.all].flatMap((room) =>
    [...room.connections]
      .filter((connection) => which(room, connection))
      .map((connection) => ({ room, connection })),
  )
  for (let from = 0; from < affected.length; from += checkedAtOnce) {
    const some = affected.slice(from, from + checkedAtOnce)
    const asked = some.map(({ room, connection }) => ({
      ...connection.author,
      documentId: room.documentId,
    }))
    const answers = await readAccess(database.query, asked)
    for (const [index, { room, connection }] of some.entries()) {
      const access = answers[index]
      if (!access || access.may === 'nothing') connection.close(closing.forbidden, 'no permission')
      else if (!access.sessionOpen) connection.close(closing.sessionEnded, 'session ended')
      else {
        const { may, why } = standingOf(access)
        room.setStanding(connection, may, why)
      }
    }
  }
}

function memberOf(payload: string): string | undefined {
  try {
    const told: unknown = JSON.parse(payload)
    if (typeof told !== 'object' || told === null || !('member' in told)) return undefined
    return typeof told.member === 'string' ? told.member : undefined
  } catch (error) {
    log.warn({ error }, 'an announcement of a revocation was no JSON; everything is checked')
    return undefined
  }
}
