import { log } from '#server/platform/logging.ts'
import type { Connection } from './connection.ts'
import type { Door } from './door.ts'
import { examineUpdate, isDoubtful } from './examine-update.ts'
import { limits } from './limits.ts'
import { type ClientMessage, closing, readClientMessage } from './protocol.ts'
import type { Room } from './room.ts'

/** A connection's seat in its room: what carries the connection hands over its frames, and its end. */
export type Seat = { take(frame: Uint8Array): void; leave(): void }

/** Seats a connection in its room. Whatever it sends from now on, nothing is thrown. */
export function attend({ rooms, workshop }: Door, room: Room, connection: Connection): Seat {
  const { account } = connection
  /** Frames that came while one before them is examined, or while their sender rests: in their order. */
  let waiting: Uint8Array[] = []
  let waitingBytes = 0
  /** For how many reasons nothing is taken just now. */
  let holds = 0
  let examining: Promise<void> = Promise.resolve()

  const hold = (): void => {
    holds += 1
    if (holds === 1) connection.pause()
  }

  const release = (): void => {
    holds -= 1
    let taken = 0
    for (const frame of waiting) {
      if (holds > 0 || connection.closed || !mayTake()) break
      taken += 1
      waitingBytes -= heldBytes(frame)
      takeCounted(frame)
    }
    waiting = waiting.slice(taken)
    if (holds === 0) connection.resume()
  }

  // What is read from a socket at once may hold thousands of frames: pausing it alone comes too late for them.
  // So what a member owes is paid first, and what they wrote is applied, before the next is as much as looked at.
  const mayTake = (): boolean => {
    const rest = connection.rest(performance.now())
    if (rest > 0) setTimeout(release, rest).unref()
    else if (account.isAhead) account.whenApplied(release)
    else return true
    hold()
    return false
  }

  const takeCounted = (frame: Uint8Array): void => {
    const begun = performance.now()
    take(frame)
    const now = performance.now()
    connection.spend(frame.length, now - begun, now)
  }

  const take = (frame: Uint8Array): void => {
    try {
      const message = readClientMessage(frame)
      if (message.kind === 'update' && isDoubtful(message.update)) tryFirst(message.update, false)
      else handle(room, connection, message)
    } catch (error) {
      log.debug({ error, member: connection.author.memberId }, 'a frame was no message')
      connection.strike()
    }
  }

  const tryFirst = (update: Uint8Array, isWeighty: boolean): void => {
    hold()
    examining = examining.then(() => examine(update, isWeighty)).finally(release)
  }
  connection.tryFirst = (update) => tryFirst(update, true)

  const examine = async (update: Uint8Array, isWeighty: boolean): Promise<void> => {
    if (connection.closed) return
    const answer = await examineUpdate(workshop, room.text, connection, { update, isWeighty })
    if (connection.closed) return
    if (answer === 'costly') connection.close(closing.malformed, 'too costly')
    else if (answer === 'unfit') {
      connection.deny('unfit')
      connection.strike()
    } else takeExamined(update, answer === 'tried')
  }

  const takeExamined = (update: Uint8Array, isTried: boolean): void => {
    try {
      room.take(connection, update, isTried)
    } catch (error) {
      log.debug({ error, member: connection.author.memberId }, 'a frame was no message')
      connection.strike()
    }
  }

  const seat: Seat = {
    take(frame) {
      if (connection.closed) return
      if (holds === 0 && mayTake()) {
        takeCounted(frame)
        return
      }
      waiting.push(frame)
      waitingBytes += heldBytes(frame)
      if (waitingBytes > limits.bytesAtOnce) connection.close(closing.tooSlow, 'too much at once')
    },
    leave() {
      connection.closed = true
      waiting = []
      room.leave(connection)
      if (room.connections.size === 0) rooms.unloadWhenIdle(room)
    },
  }
  room.join(connection)
  return seat
}

const heldBytes = (frame: Uint8Array): number => frame.length + limits.heldFrameBytes

function handle(room: Room, connection: Connection, message: ClientMessage): void {
  if (message.kind === 'update') room.take(connection, message.update)
  else if (message.kind === 'awareness') room.takePresence(connection, message.update)
  // One may ask again and again and never read the answers: they would be kept here.
  else if (connection.isBehind) connection.close(closing.tooSlow, 'too slow')
  else if (message.kind === 'step1') room.answer(connection, message.stateVector)
  else connection.send(room.presence.everyone())
}
