import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import { keptName, readUnsent, type Unsent, unsentKey } from '../_client/kept-texts.ts'
import { whenIdle } from './when-idle.ts'

/** How long what was written may wait to be kept on the device (ms). */
const longestWait = 200

/** A text as this device keeps it, for a member, for the time without a connection. */
export class KeptText {
  /** When the kept words are in the document, with what is unsent among them. */
  readonly read: Promise<Unsent | null>
  readonly #store: IndexeddbPersistence
  #isForgotten = false
  #written: Uint8Array[] = []
  #stopWaiting: (() => void) | null = null

  constructor(memberId: string, documentId: string, document: Y.Doc) {
    this.#store = new IndexeddbPersistence(keptName(memberId, documentId), document)
    this.#keepTogether(document)
    this.read = this.#store.whenSynced.then(async (store) => {
      // Whoever signs out, in whichever window, takes everything off the device: nothing may hold it back.
      store.db?.addEventListener('versionchange', () => {
        this.#isForgotten = true
        void store.destroy()
      })
      return readUnsent(await store.get(unsentKey))
    })
  }

  /** Whether a change of the document came from here. */
  isOrigin(origin: unknown): boolean {
    return origin === this.#store
  }

  /** Notes that words are unsent, or that all are sent. */
  remember(unsent: Unsent | null): void {
    if (this.#isForgotten) return
    const noted =
      unsent === null
        ? this.#store.del(unsentKey)
        : this.#store.set(unsentKey, JSON.stringify(unsent))
    noted.catch(console.warn)
  }

  // The store would write at every change: at every letter, before it is seen, and at those of others too.
  #keepTogether(document: Y.Doc): void {
    document.off('update', this.#store._storeUpdate)
    document.on('update', (update: Uint8Array, origin: unknown) => {
      if (this.isOrigin(origin)) return
      this.#written.push(update)
      this.#stopWaiting ??= whenIdle(this.#keep, longestWait)
    })
    window.addEventListener('pagehide', this.#keep)
    document.on('destroy', () => {
      window.removeEventListener('pagehide', this.#keep)
      this.#keep()
    })
  }

  readonly #keep = () => {
    this.#stopWaiting?.()
    this.#stopWaiting = null
    const written = this.#written
    this.#written = []
    if (written.length === 0 || this.#isForgotten) return
    this.#store._storeUpdate(Y.mergeUpdates(written), null)
  }
}
