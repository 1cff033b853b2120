import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { ServerName } from './loads.ts'

/** What a server said, as far as it is measured. `committed` is a count so far, or one more. */
export type Heard =
  | { kind: 'step1' | 'other' }
  | { kind: 'step2' | 'update'; update: Uint8Array }
  | { kind: 'committed'; frames: number | 'one more' }

/** How a server is spoken to about one document. */
export type Dialect = {
  path: string
  /** Sent as soon as the socket is open. */
  greeting: Uint8Array[]
  step2: (update: Uint8Array) => Uint8Array
  update: (update: Uint8Array) => Uint8Array
  read: (frame: Uint8Array) => Heard
}

const nothingYet = new Uint8Array([0])

/** The dialect of a server. Ours and y-websocket's differ only in our acknowledgements. */
export function dialectOf(server: ServerName, document: string, writer: number): Dialect {
  const named = server === 'hocuspocus' ? document : undefined
  const sync = (step: number, bytes: Uint8Array) =>
    message(named, 0, (encoder) => {
      encoding.writeVarUint(encoder, step)
      encoding.writeVarUint8Array(encoder, bytes)
    })
  const hello = message(named, 2, (encoder) => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarString(encoder, 'nobody')
  })
  return {
    path: server === 'ours' ? `/${document}?acks=1&client=${writer}` : `/${document}`,
    greeting: [...(server === 'hocuspocus' ? [hello] : []), sync(0, nothingYet)],
    step2: (update) => sync(1, update),
    update: (update) => sync(2, update),
    read: (frame) => read(frame, named !== undefined),
  }
}

function message(
  document: string | undefined,
  number: number,
  write: (encoder: encoding.Encoder) => void,
): Uint8Array {
  const encoder = encoding.createEncoder()
  // Hocuspocus carries many documents on a socket and names the one it speaks of.
  if (document !== undefined) encoding.writeVarString(encoder, document)
  encoding.writeVarUint(encoder, number)
  write(encoder)
  return encoding.toUint8Array(encoder)
}

function read(frame: Uint8Array, isNamed: boolean): Heard {
  const decoder = decoding.createDecoder(frame)
  if (isNamed) decoding.readVarString(decoder)
  const number = decoding.readVarUint(decoder)
  if (number === 100) return { kind: 'committed', frames: decoding.readVarUint(decoder) }
  if (number === 8) return { kind: 'committed', frames: 'one more' }
  // Hocuspocus answers a first sync message with the same under another number.
  if (number !== 0 && number !== 4) return { kind: 'other' }
  const step = decoding.readVarUint(decoder)
  if (step === 0) return { kind: 'step1' }
  return { kind: step === 1 ? 'step2' : 'update', update: decoding.readVarUint8Array(decoder) }
}
