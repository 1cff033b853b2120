import { closeContent, type LineKind } from '#server/platform/line-messages.ts'
import type { Seat } from './attend.ts'
import type { Wire } from './connection.ts'
import type { Frame } from './frame.ts'

type Surroundings = {
  say: (kind: LineKind, content: Uint8Array) => void
  ended: () => void
}

/** One connection on a line: the wire of a page whose WebSockets are blocked. */
export class Channel implements Wire {
  readonly #around: Surroundings
  seat: Seat | undefined
  bufferedAmount = 0
  #paused: { until: Promise<void>; resume: () => void } | undefined
  #ended = false

  constructor(around: Surroundings) {
    this.#around = around
  }

  /** Takes a frame from the page. */
  hear(frame: Uint8Array): void {
    this.seat?.take(frame)
  }

  send(frame: Uint8Array): void {
    if (this.#ended) return
    this.bufferedAmount += frame.length
    this.#around.say('frame', frame)
  }

  sendFrames(first: Frame, second?: Frame): void {
    this.send(first.message)
    if (second) this.send(second.message)
  }

  /** Counts bytes that have left for the page. */
  left(bytes: number): void {
    this.bufferedAmount = Math.max(0, this.bufferedAmount - bytes)
  }

  pause(): void {
    if (this.#paused || this.#ended) return
    const { promise: until, resolve: resume } = Promise.withResolvers<void>()
    this.#paused = { until, resume }
  }

  resume(): void {
    this.#paused?.resume()
    this.#paused = undefined
  }

  /** Resolves when frames may come again: until then the page's request is not answered. */
  async untilResumed(): Promise<void> {
    while (this.#paused) await this.#paused.until
  }

  close(code: number, reason: string): void {
    if (!this.#ended) this.#around.say('close', closeContent(code, reason))
    this.terminate()
  }

  terminate(): void {
    if (this.#ended) return
    this.#ended = true
    this.resume()
    this.#around.ended()
    // As a socket would: the end is heard after whatever is being done with the connection now.
    setImmediate(() => this.seat?.leave())
  }
}
