import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/**
 * What travels in the requests of a line: the way to the realtime process where WebSocket is blocked. One
 * line carries all of a page's sockets as channels, since a browser opens six connections to a host at most.
 *
 * From the page: `open` (the address after the realtime process's own, as text), `frame`, `close` (empty).
 * To the page: `open` (empty: it is open), `frame`, `close` (`closeContent`). Frames are those of a socket.
 */
export type LineMessage = { channel: number; kind: LineKind; content: Uint8Array }
export type HeardMessage = LineMessage & { content: Uint8Array<ArrayBuffer> }
export type LineKind = 'open' | 'frame' | 'close'

const kinds = ['open', 'frame', 'close'] as const

export function encodeLineMessages(messages: readonly LineMessage[]): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  for (const { channel, kind, content } of messages) {
    encoding.writeVarUint(encoder, channel)
    encoding.writeUint8(encoder, kinds.indexOf(kind))
    encoding.writeVarUint8Array(encoder, content)
  }
  return encoding.toUint8Array(encoder)
}

/** Throws on bytes that are no messages. Contents are copies. */
export function decodeLineMessages(bytes: Uint8Array): HeardMessage[] {
  const decoder = decoding.createDecoder(bytes)
  const messages: HeardMessage[] = []
  while (decoding.hasContent(decoder)) {
    const channel = decoding.readVarUint(decoder)
    const kind = kinds[decoding.readUint8(decoder)]
    if (kind === undefined) throw new Error('a line has no such message')
    messages.push({ channel, kind, content: decoding.readVarUint8Array(decoder).slice() })
  }
  return messages
}

/** Why a channel ends: a WebSocket's close code and reason. */
export function closeContent(code: number, reason: string): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, code)
  encoding.writeVarString(encoder, reason)
  return encoding.toUint8Array(encoder)
}

export function readCloseContent(content: Uint8Array): { code: number; reason: string } {
  const decoder = decoding.createDecoder(content)
  return { code: decoding.readVarUint(decoder), reason: decoding.readVarString(decoder) }
}
