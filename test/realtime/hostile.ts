import * as encoding from 'lib0/encoding'

/** Hostile updates, written byte by byte: no Yjs would make them. */
type Write = (encoder: encoding.Encoder) => void

/** An update (V1) of these structs, each already encoded, by client id from these clocks on. */
export function updateOfStructs(
  clients: readonly { client: number; clock: number; structs: readonly Write[] }[],
): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, clients.length)
  for (const { client, clock, structs } of clients) {
    encoding.writeVarUint(encoder, structs.length)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    for (const write of structs) write(encoder)
  }
  encoding.writeVarUint(encoder, 0)
  return encoding.toUint8Array(encoder)
}

/** An empty run of words directly in the text, beside everything: Yjs compares it with all of its like. */
export const beside: Write = (encoder) => {
  encoding.writeUint8(encoder, 7)
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarString(encoder, 'text')
  encoding.writeVarUint(encoder, 6)
}

/** A struct that says it was deleted, of so many characters: it names a number instead of holding them. */
export const deleted =
  (length: number): Write =>
  (encoder) => {
    encoding.writeUint8(encoder, 0)
    encoding.writeVarUint(encoder, length)
  }

/** Numbers that look random and are the same in every run. */
export function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state
  }
}

/** A frame of a WebSocket as a client writes it. */
export function maskedFrame(content: Uint8Array): Buffer {
  const header = content.length < 126 ? [130, 128 + content.length] : [130, 254]
  const length = Buffer.alloc(content.length < 126 ? 0 : 2)
  if (length.length > 0) length.writeUInt16BE(content.length)
  return Buffer.concat([Buffer.from(header), length, Buffer.alloc(4), content])
}
