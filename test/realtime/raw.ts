import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { SignedIn, World } from './world.ts'
import { until } from './writer.ts'

/** A client that sends any bytes it likes: no library stands between it and the server. */
export type Raw = {
  socket: WebSocket
  denials: string[]
  committed(): number
  closed(): number | undefined
  send(frame: Uint8Array): void
  sendUpdate(update: Uint8Array): void
  sendPresence(entries: readonly [client: number, clock: number, state: unknown][]): void
  leave(): void
}

export async function openRaw(world: World, who: SignedIn, documentId: string): Promise<Raw> {
  const socket = new WebSocket(`ws://127.0.0.1:${world.port}/${documentId}?acks=1`, {
    headers: { cookie: who.cookie },
    origin: world.origin,
  })
  const denials: string[] = []
  let committed = 0
  let closed: number | undefined
  socket.on('error', () => {})
  socket.on('close', (code) => {
    closed = code
  })
  socket.on('message', (data: Buffer) => {
    const decoder = decoding.createDecoder(data)
    const number = decoding.readVarUint(decoder)
    if (number === 100) committed = decoding.readVarUint(decoder)
    if (number !== 2) return
    decoding.readVarUint(decoder)
    denials.push(decoding.readVarString(decoder))
  })
  await until(() => socket.readyState === WebSocket.OPEN, 'open')
  const send = (frame: Uint8Array) => socket.send(frame)
  return {
    ...{ socket, denials, send },
    committed: () => committed,
    closed: () => closed,
    sendUpdate: (update) => send(envelope(0, 2, update)),
    sendPresence(entries) {
      const update = encoding.createEncoder()
      encoding.writeVarUint(update, entries.length)
      for (const [client, clock, state] of entries) {
        encoding.writeVarUint(update, client)
        encoding.writeVarUint(update, clock)
        encoding.writeVarString(update, JSON.stringify(state))
      }
      send(envelope(1, undefined, encoding.toUint8Array(update)))
    },
    leave: () => socket.terminate(),
  }
}

/** What a document's changes are, as updates in order, written with a client id of choice. */
export function updatesOf(
  clientId: number,
  ...changes: ((document: Y.Doc) => void)[]
): Uint8Array[] {
  const document = new Y.Doc()
  document.clientID = clientId
  const updates: Uint8Array[] = []
  document.on('update', (update: Uint8Array) => updates.push(update))
  for (const change of changes) document.transact(() => change(document))
  return updates
}

/** One paragraph with these words, as one update. */
export function paragraphBy(clientId: number, words: string): Uint8Array {
  const [update] = updatesOf(clientId, (document) => {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(words)])
    document.getXmlFragment('text').insert(0, [paragraph])
  })
  if (update === undefined) throw new Error('a change makes an update')
  return update
}

function envelope(number: number, step: number | undefined, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, number)
  if (step !== undefined) encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, bytes)
  return encoding.toUint8Array(encoder)
}
