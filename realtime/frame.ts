const finalBinary = 0x82

/**
 * A message for many connections. What a WebSocket puts around it (RFC 6455, 5.2: a final binary frame,
 * unmasked, as a server sends it) is made once and not for each of them.
 */
export class Frame {
  readonly message: Uint8Array
  #ready: Uint8Array | undefined

  constructor(message: Uint8Array) {
    this.message = message
  }

  /** The message as it goes over a socket. */
  get ready(): Uint8Array {
    this.#ready ??= frameOf(this.message)
    return this.#ready
  }
}

function frameOf(message: Uint8Array): Uint8Array {
  const { length } = message
  const start = length < 126 ? 2 : length < 0x1_0000 ? 4 : 10
  const frame = Buffer.allocUnsafe(start + length)
  frame.writeUInt8(finalBinary, 0)
  if (start === 2) {
    frame.writeUInt8(length, 1)
  } else if (start === 4) {
    frame.writeUInt8(126, 1)
    frame.writeUInt16BE(length, 2)
  } else {
    frame.writeUInt8(127, 1)
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  frame.set(message, start)
  return frame
}
