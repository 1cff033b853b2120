import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'
import type { Wire } from './connection.ts'

/** Below this, two frames are copied into one write; above, the copy would cost more than the call. */
const worthCopying = 4 * 1024

/**
 * A WebSocket as a connection's wire. Frames that are made once for many go past `ws`, straight to the
 * socket underneath: without compression it keeps nothing of its own between two frames.
 */
export function socketWire(socket: WebSocket, underneath: Duplex): Wire {
  return {
    get bufferedAmount() {
      return socket.bufferedAmount
    },
    send: (message) => socket.send(message, { binary: true }, ignoreSendError),
    sendFrames(first, second) {
      if (socket.readyState !== WebSocket.OPEN) return
      if (second === undefined) {
        underneath.write(first.ready)
      } else if (first.ready.length + second.ready.length < worthCopying) {
        underneath.write(Buffer.concat([first.ready, second.ready]))
      } else {
        underneath.cork()
        underneath.write(first.ready)
        underneath.write(second.ready)
        underneath.uncork()
      }
    },
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    close: (code, reason) => socket.close(code, reason),
    terminate: () => socket.terminate(),
  }
}

// The socket's close event tells what there is to tell; a failed send is never the first sign of it.
function ignoreSendError(): void {}
