'use client'
import { readVarString, readVarUint } from 'lib0/decoding'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { schemaVersion, textRoot } from '../../server/documents/schema.ts'
import { openTexts } from '../_client/open-texts.ts'
import { countingSocket, type FrameCount } from './counting-socket.ts'
import { KeptText } from './kept-text.ts'
import { type EndReason, type ReadOnlyReason, type SaveState, saveStateOf } from './save-state.ts'
import { sureSocket } from './sure-socket.ts'
import { takeInTogether } from './take-in-together.ts'
import { pageWay } from './way.ts'

/** Somebody who has a section open, as the server says who they are. */
export type PersonHere = { memberId: string; name: string; ministry: string | null; color: string }

const ends: Readonly<Record<number, EndReason>> = {
  4401: 'session_ended',
  4403: 'forbidden',
  4404: 'forbidden',
  4409: 'outdated',
}
/** How long the hands must rest before it is said that all is saved (ms): words that change with every letter unsettle. */
const rest = 300

const readOnlyReasons: readonly ReadOnlyReason[] = ['observer', 'frozen', 'full']

/**
 * One section's text in this browser: synced over a socket (or requests where sockets are blocked), kept on the device for the time without one,
 * and truthful about which words are safe.
 */
export class SectionText {
  readonly document = new Y.Doc()
  readonly provider: WebsocketProvider
  readonly #kept: KeptText
  readonly #named: { readonly documentId: string; readonly title: string }
  readonly #count: FrameCount = { sent: 0, committed: 0, answered: false }
  readonly #takeIn: () => void
  readonly #listeners = new Set<() => void>()
  readonly #clock: ReturnType<typeof setInterval>
  #changedAt: number | null = null
  /** The same as this device has noted it, for the next time that it opens the text. */
  #notedAt: number | null = null
  #touchedAt = 0
  #resting: ReturnType<typeof setTimeout> | undefined
  #readOnly: ReadOnlyReason | null = null
  #ended: EndReason | null = null
  #refused = false
  #state: SaveState = { kind: 'connecting' }
  #ready = false
  #people: readonly PersonHere[] = []

  /** @param address of the realtime process, such as ws://host:3001 */
  constructor(
    address: string,
    { documentId, title, memberId }: { documentId: string; title: string; memberId: string },
  ) {
    this.#named = { documentId, title }
    this.#kept = new KeptText(memberId, documentId, this.document)
    this.#watch()
    this.provider = new WebsocketProvider(address, documentId, this.document, {
      // The browser's own channel would go around the server, and around a lost permission.
      disableBc: true,
      params: { acks: '1', schema: String(schemaVersion), client: String(this.document.clientID) },
      WebSocketPolyfill: countingSocket(sureSocket(pageWay), this.#count, () => this.#look()),
    })
    this.#takeIn = takeInTogether(this.provider)
    this.#listen()
    openTexts.add(documentId)
    window.addEventListener('offline', this.#letGo)
    // The device's clock is the only thing that moves while no connection does.
    this.#clock = setInterval(() => this.#look(), 1_000)
  }

  get fragment(): Y.XmlFragment {
    return this.document.getXmlFragment(textRoot)
  }

  /** Whether there is a text to show: the server's, or without it the one kept on this device. */
  get isReady(): boolean {
    return this.#ready
  }

  get state(): SaveState {
    return this.#state
  }

  get people(): readonly PersonHere[] {
    return this.#people
  }

  /** For `useSyncExternalStore`: calls back whenever state, readiness or people change. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Lets go, but not of words on their way: waits for their acknowledgement, at most five seconds. */
  async close(): Promise<void> {
    for (let waited = 0; this.#state.kind === 'saving' && waited < 50; waited += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    clearInterval(this.#clock)
    clearTimeout(this.#resting)
    this.#listeners.clear()
    window.removeEventListener('offline', this.#letGo)
    this.#takeIn()
    this.provider.destroy()
    this.document.destroy()
    openTexts.delete(this.#named.documentId)
  }

  // A socket over a network that is gone says nothing of it for half a minute.
  readonly #letGo = () => this.provider.ws?.close()

  // Before the provider hears of a change and sends it, which is counted.
  #watch(): void {
    this.document.on('update', (_update: Uint8Array, origin: unknown) => {
      if (origin === this.provider || this.#kept.isOrigin(origin)) return
      this.#touchedAt = Date.now()
      this.#changedAt ??= this.#touchedAt
      if (this.#notedAt === null) this.#remember(this.#changedAt)
    })
    this.document.on('afterAllTransactions', () => this.#look())
  }

  #listen(): void {
    const { provider } = this
    provider.messageHandlers[2] = (_encoder, decoder) => {
      readVarUint(decoder)
      this.#denied(readVarString(decoder))
    }
    provider.messageHandlers[100] = (_encoder, decoder) => {
      this.#count.committed = readVarUint(decoder)
      this.#look()
    }
    provider.messageHandlers[101] = (_encoder, decoder) => {
      readVarString(decoder)
      const why = readVarString(decoder)
      this.#readOnly = readOnlyReasons.find((known) => known === why) ?? null
      if (this.#readOnly === null) this.#refused = false
      this.#look()
    }
    provider.on('status', () => this.#look())
    provider.on('sync', (synced) => {
      if (synced) this.#ready = true
      this.#look()
    })
    provider.on('closed', ({ code }) => {
      this.#ended = ends[code] ?? 'refused'
      this.#look()
    })
    provider.awareness.on('change', () => this.#lookAround())
    this.#kept.read.then((unsent) => this.#recall(unsent?.since)).catch(console.error)
  }

  // What was typed before the page was last closed is as unsaved as what is typed now.
  #recall(since: number | undefined): void {
    if (since !== undefined && this.#state.kind !== 'saved') {
      this.#changedAt ??= since
      this.#notedAt ??= since
    }
    if (this.fragment.length > 0) this.#ready = true
    this.#look()
  }

  #remember(changedAt: number | null): void {
    this.#notedAt = changedAt
    const address = window.location.pathname
    const { title } = this.#named
    this.#kept.remember(changedAt === null ? null : { since: changedAt, title, address })
  }

  #denied(reason: string): void {
    this.#refused = true
    if (reason === 'forged' || reason === 'unfit') this.#ended = 'refused'
    this.#look()
  }

  #look(): void {
    const { sent, committed, answered } = this.#count
    const connected = this.provider?.wsconnected ?? false
    const state = saveStateOf({
      ...{ connected, sent, committed, answered, now: Date.now() },
      ...{ changedAt: this.#changedAt, readOnly: this.#readOnly, ended: this.#ended },
      refused: this.#refused,
    })
    clearTimeout(this.#resting)
    if (state.kind === 'saved') {
      this.#changedAt = null
      const left = this.#touchedAt + rest - Date.now()
      if (this.#state.kind === 'saving' && left > 0) {
        this.#resting = setTimeout(() => this.#look(), left)
        this.#tell()
        return
      }
    }
    if (state.kind !== 'saving' && this.#notedAt !== this.#changedAt) {
      this.#remember(this.#changedAt)
    }
    const same = JSON.stringify(state) === JSON.stringify(this.#state)
    if (!same) this.#state = state
    this.#tell()
  }

  #lookAround(): void {
    const people = new Map<string, PersonHere>()
    for (const [client, { user }] of this.provider.awareness.getStates()) {
      if (client !== this.document.clientID && isPerson(user)) people.set(user.memberId, user)
    }
    const here = [...people.values()].sort((one, other) => one.name.localeCompare(other.name))
    // A caret that moves, as each does at every letter, is nobody who comes or goes.
    if (JSON.stringify(here) === JSON.stringify(this.#people)) return
    this.#people = here
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

function isPerson(user: unknown): user is PersonHere {
  return typeof user === 'object' && user !== null && 'memberId' in user && 'name' in user
}
