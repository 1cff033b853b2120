import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { countingSocket, type FrameCount } from '../../app/_editor/counting-socket.ts'
import { type SaveState, saveStateOf } from '../../app/_editor/save-state.ts'
import { sureSocket } from '../../app/_editor/sure-socket.ts'
import { Way } from '../../app/_editor/way.ts'
import type { SignedIn, World } from './world.ts'

type Options = {
  acks?: boolean
  documentId?: string
  document?: Y.Doc
  origin?: string
  /** Where the realtime process is reached; its own port unless told otherwise. */
  address?: string
  /** The page's way there, with its fallback to requests; a bare WebSocket unless told otherwise. */
  way?: Way
}

/** A person with a page open: a y-websocket 3.1 client, with acknowledgements unless told otherwise. */
export type Writer = {
  document: Y.Doc
  provider: WebsocketProvider
  text: Y.XmlText
  /** Update frames of this connection that the server says are committed. */
  committed(): number
  sent(): number
  denials: string[]
  standings: string[]
  /** What the page would say about its words now. */
  saveState(): SaveState
  closes: { code: number; reason: string }[]
  type(words: string): void
  words(): string
  leave(): void
}

/** Opens a document. Resolves once it is in step with the server. */
export async function open(world: World, who: SignedIn, options: Options = {}): Promise<Writer> {
  const writer = connect(world, who, options)
  await until(() => writer.provider.synced, 'in step')
  return writer
}

/** Opens a document without waiting. */
export function connect(world: World, who: SignedIn, options: Options = {}): Writer {
  const { acks = true, documentId = world.documentId, document = new Y.Doc() } = options
  const count: FrameCount = { sent: 0, committed: 0, answered: false }
  let changedAt: number | null = null
  class Socket extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { cookie: who.cookie }, origin: options.origin ?? world.origin })
      this.on('error', () => {})
    }
  }
  const base = options.way
    ? sureSocket(options.way)
    : (Socket as unknown as typeof globalThis.WebSocket)
  const address = options.address ?? `ws://127.0.0.1:${world.port}`
  const provider = new WebsocketProvider(address, documentId, document, {
    disableBc: true,
    params: acks ? { acks: '1', client: String(document.clientID) } : {},
    WebSocketPolyfill: countingSocket(base, count, () => {}),
  })
  document.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin !== provider) changedAt ??= Date.now()
  })
  const denials: string[] = []
  const standings: string[] = []
  const closes: { code: number; reason: string }[] = []
  provider.messageHandlers[2] = (_encoder, decoder) => {
    decoding.readVarUint(decoder)
    denials.push(decoding.readVarString(decoder))
  }
  provider.messageHandlers[100] = (_encoder, decoder) => {
    count.committed = decoding.readVarUint(decoder)
  }
  provider.messageHandlers[101] = (_encoder, decoder) => {
    standings.push(`${decoding.readVarString(decoder)} ${decoding.readVarString(decoder)}`.trim())
  }
  provider.on('connection-close', (event) => {
    if (event) closes.push({ code: event.code, reason: event.reason })
  })
  // An editor sets its caret at once; y-protocols passes over a state that was never set.
  provider.awareness.setLocalStateField('cursor', null)
  const fragment = document.getXmlFragment('text')
  return {
    ...{ document, provider, denials, standings, closes },
    get text() {
      return textIn(fragment)
    },
    committed: () => count.committed,
    sent: () => count.sent,
    saveState() {
      const state = saveStateOf({
        ...{ connected: provider.wsconnected, ...count, changedAt, now: Date.now() },
        ...{ readOnly: null, ended: null, refused: false },
      })
      if (state.kind === 'saved') changedAt = null
      return state
    },
    type(words) {
      const text = textIn(fragment)
      text.insert(text.length, words)
    },
    words: () => fragment.toString().replaceAll(/<[^>]*>/g, ''),
    leave() {
      provider.destroy()
      document.destroy()
    },
  }
}

/** A browser's way to the realtime process, as somebody who is signed in. */
export const wayOf = ({ cookie }: SignedIn, { origin }: World): Way =>
  new Way({
    openSocket: (address) => {
      const socket = new WebSocket(address, { headers: { cookie }, origin })
      return socket as unknown as globalThis.WebSocket
    },
    post: (address, body, signal) => {
      const headers = { cookie, origin, 'content-type': 'application/octet-stream' }
      return fetch(address, { method: 'POST', headers, body, signal })
    },
  })

/** Waits until something holds, and says what did not. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  what: string,
  within = 10_000,
): Promise<void> {
  for (const deadline = performance.now() + within; performance.now() < deadline; ) {
    if (await holds()) return
    await pause(5)
  }
  throw new Error(`not within ${within} ms: ${what}`)
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

/** Waits until everything that a writer sent is acknowledged. */
export const saved = (writer: Writer): Promise<void> =>
  until(() => writer.sent() > 0 && writer.committed() === writer.sent(), 'everything acknowledged')

function textIn(fragment: Y.XmlFragment): Y.XmlText {
  const paragraph = fragment.firstChild
  const found = paragraph instanceof Y.XmlElement ? paragraph.firstChild : undefined
  if (found instanceof Y.XmlText) return found
  const made = new Y.XmlElement('paragraph')
  const text = new Y.XmlText()
  made.insert(0, [text])
  fragment.insert(0, [made])
  return text
}
