import { peekVarUint, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { applyAwarenessUpdate } from 'y-protocols/awareness'
import { messageYjsUpdate } from 'y-protocols/sync'
import type { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { whenIdle } from './when-idle.ts'

const messageSync = 0
const messageAwareness = 1

/** How long the words of others may wait (ms): less than it takes to notice that they did. */
const longestWait = 200

/**
 * Takes in what others write, and where their carets are, when the page has nothing to draw for whoever writes in
 * it, and all of what waits at once. Each change of a long text is drawn in some milliseconds; one for every letter of
 * ten others would leave no time for one's own. What is no such change is taken in at once, behind what waits.
 * @returns takes in what waits, and waits no more
 */
export function takeInTogether(provider: WebsocketProvider): () => void {
  const { doc, awareness, messageHandlers } = provider
  const handleSync = messageHandlers[messageSync]
  let updates: Uint8Array[] = []
  let carets: Uint8Array[] = []
  let stopWaiting: (() => void) | null = null

  const takeIn = () => {
    stopWaiting?.()
    stopWaiting = null
    const [written, moved] = [updates, carets]
    updates = []
    carets = []
    if (written.length > 0) {
      const apply = () => {
        for (const update of written) Y.applyUpdate(doc, update, provider)
      }
      Y.transact(doc, apply, provider, false)
    }
    for (const update of moved) applyAwarenessUpdate(awareness, update, provider)
  }
  const wait = () => {
    stopWaiting ??= whenIdle(takeIn, longestWait)
  }

  messageHandlers[messageSync] = (encoder, decoder, ...rest) => {
    if (peekVarUint(decoder) !== messageYjsUpdate) {
      takeIn()
      handleSync?.(encoder, decoder, ...rest)
      return
    }
    readVarUint(decoder)
    updates.push(readVarUint8Array(decoder))
    wait()
  }
  messageHandlers[messageAwareness] = (_encoder, decoder) => {
    carets.push(readVarUint8Array(decoder))
    wait()
  }
  provider.on('connection-close', takeIn)
  return takeIn
}
