import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/**
 * Messages on a socket. 0 to 3 are those of y-websocket 3.1, unchanged; 100 and up are ours, sent only
 * to clients that ask for them with `?acks=1`, since others would log an error at each.
 */
export const message = {
  sync: 0,
  awareness: 1,
  denied: 2,
  queryAwareness: 3,
  /** Update frames committed so far (varuint), state vector of what this connection wrote (bytes). */
  acknowledged: 100,
  /** What one may do here now: `write` or `read` (string), and why (string, empty when `write`). */
  standing: 101,
} as const

/** The three messages inside `sync`, as y-protocols numbers them. */
export const syncMessage = { step1: 0, step2: 1, update: 2 } as const

/**
 * Close codes. y-websocket gives up on 4400 to 4499 and comes back after any other.
 * 4400 the client sent what is no message; 4401 the session ended; 4403 no permission, or lost;
 * 4404 no such document; 4409 the editor is too old for the schema.
 */
export const closing = {
  malformed: 4400,
  sessionEnded: 4401,
  forbidden: 4403,
  notFound: 4404,
  outdated: 4409,
  tooSlow: 4508,
  outOfStep: 4509,
  restarting: 1012,
} as const

/** What a client sent: decoded no further than its envelope. */
export type ClientMessage =
  | { kind: 'step1'; stateVector: Uint8Array }
  | { kind: 'update'; update: Uint8Array }
  | { kind: 'awareness'; update: Uint8Array }
  | { kind: 'queryAwareness' }

/** Reads one frame. Throws on anything that is no message of the protocol. */
export function readClientMessage(frame: Uint8Array): ClientMessage {
  const decoder = decoding.createDecoder(frame)
  const number = decoding.readVarUint(decoder)
  if (number === message.queryAwareness) return { kind: 'queryAwareness' }
  if (number === message.awareness) {
    return { kind: 'awareness', update: decoding.readVarUint8Array(decoder) }
  }
  if (number !== message.sync) throw new Error(`no message has the number ${number}`)
  const step = decoding.readVarUint(decoder)
  const bytes = decoding.readVarUint8Array(decoder)
  if (step === syncMessage.step1) return { kind: 'step1', stateVector: bytes }
  if (step === syncMessage.step2 || step === syncMessage.update) {
    return { kind: 'update', update: bytes }
  }
  throw new Error(`no sync message has the number ${step}`)
}

/** A frame of the sync protocol. */
export function syncFrame(step: number, bytes: Uint8Array): Uint8Array {
  return frameOf((encoder) => {
    encoding.writeVarUint(encoder, message.sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, bytes)
  })
}

/** A frame that says who is here. Without entries it is a sign of life: clients give up after 30 s. */
export function awarenessFrame(
  entries: readonly { client: number; clock: number; state: string }[],
): Uint8Array {
  const update = frameOf((encoder) => {
    encoding.writeVarUint(encoder, entries.length)
    for (const { client, clock, state } of entries) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, state)
    }
  })
  return frameOf((encoder) => {
    encoding.writeVarUint(encoder, message.awareness)
    encoding.writeVarUint8Array(encoder, update)
  })
}

/** Says in y-websocket's own words that a change was not taken, and why: a code, not a sentence. */
export function deniedFrame(reason: string): Uint8Array {
  return frameOf((encoder) => {
    encoding.writeVarUint(encoder, message.denied)
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarString(encoder, reason)
  })
}

/** The durable acknowledgement. */
export function acknowledgedFrame(
  framesCommitted: number,
  written: ReadonlyMap<number, number>,
): Uint8Array {
  const stateVector = frameOf((encoder) => {
    encoding.writeVarUint(encoder, written.size)
    for (const [client, clock] of written) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
    }
  })
  return frameOf((encoder) => {
    encoding.writeVarUint(encoder, message.acknowledged)
    encoding.writeVarUint(encoder, framesCommitted)
    encoding.writeVarUint8Array(encoder, stateVector)
  })
}

/** Tells a client what it may do in this text now. */
export function standingFrame(may: 'write' | 'read', why: string): Uint8Array {
  return frameOf((encoder) => {
    encoding.writeVarUint(encoder, message.standing)
    encoding.writeVarString(encoder, may)
    encoding.writeVarString(encoder, why)
  })
}

// One encoder for all messages: each of its own would cost a buffer. No message is written inside another.
let shared = encoding.createEncoder()
const worthKeeping = 64 * 1024

function frameOf(write: (encoder: encoding.Encoder) => void): Uint8Array {
  if (shared.cbuf.length > worthKeeping) shared = encoding.createEncoder()
  shared.cpos = 0
  shared.bufs.length = 0
  write(shared)
  return encoding.toUint8Array(shared)
}
