/**
 * What a connection's socket has seen: update frames sent, how many of them are committed, and whether
 * the one that answers what the server lacks is among those sent.
 */
export type FrameCount = { sent: number; committed: number; answered: boolean }

/**
 * A WebSocket that counts the update frames it sends, anew for each connection. y-websocket has no
 * acknowledgements, and a state vector alone would call unsaved deletions saved.
 */
export function countingSocket(
  Socket: typeof WebSocket,
  count: FrameCount,
  changed: () => void,
): typeof WebSocket {
  return class extends Socket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols)
      count.sent = 0
      count.committed = 0
      count.answered = false
      changed()
    }

    override send(frame: Parameters<WebSocket['send']>[0]): void {
      if (frame instanceof Uint8Array && frame[0] === 0 && (frame[1] === 1 || frame[1] === 2)) {
        count.sent += 1
        count.answered ||= frame[1] === 1
        changed()
      }
      super.send(frame)
    }
  }
}
