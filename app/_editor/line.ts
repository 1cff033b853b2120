import {
  decodeLineMessages,
  encodeLineMessages,
  type HeardMessage,
  type LineKind,
  type LineMessage,
  readCloseContent,
} from '../../server/platform/line-messages.ts'

/** Sends bytes to an address as a POST with the session's cookie. Rejects when there is no answer. */
export type Post = (
  address: string,
  body: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
) => Promise<Response>

/** What a channel is told. `closed` is the last; 1006 says that the line broke. */
export type ChannelEvents = {
  opened(): void
  heard(frame: Uint8Array<ArrayBuffer>): void
  closed(code: number, reason: string): void
}

export type Channel = { send(frame: Uint8Array): void; close(): void }

/** A line was refused: with 401 where the session has ended. */
export class LineRefused extends Error {
  readonly status: number
  constructor(status: number) {
    super(`the line was refused with ${status}`)
    this.status = status
  }
}

const empty = new Uint8Array()
/** A request that carries words; and one that waits, which the server answers within 20 s. */
const sendWithin = 15_000
const hearWithin = 40_000
const mostInOneRequest = 512 * 1024

/**
 * One page's way to the realtime process by requests, for where WebSocket is blocked: at most two at a
 * time, one that sends and one that waits. When either fails, all channels close, as sockets would.
 */
export class Line {
  readonly #address: string
  readonly #post: Post
  readonly #channels = new Map<number, ChannelEvents>()
  readonly #end = new AbortController()
  #unsent: LineMessage[] = []
  #sending = false
  #next = 1

  private constructor(address: string, post: Post) {
    this.#address = address
    this.#post = post
    void this.#hear()
  }

  /**
   * Opens a line. Rejects with `LineRefused`, or as `post` does.
   * @param address of the realtime process, such as https://host/realtime
   */
  static async open(address: string, post: Post): Promise<Line> {
    const answer = await post(`${address}/line`, empty, AbortSignal.timeout(sendWithin))
    if (!answer.ok) throw new LineRefused(answer.status)
    const { key }: { key: string } = await answer.json()
    return new Line(`${address}/line/${key}`, post)
  }

  get isBroken(): boolean {
    return this.#end.signal.aborted
  }

  /** Opens a connection on it, to an address after the realtime process's own. */
  openChannel(address: string, events: ChannelEvents): Channel {
    const channel = this.#next
    this.#next += 1
    this.#channels.set(channel, events)
    const say = (kind: LineKind, content: Uint8Array) => this.#say({ channel, kind, content })
    say('open', new TextEncoder().encode(address))
    return {
      send: (frame) => say('frame', frame),
      close: () => {
        if (!this.#channels.delete(channel)) return
        say('close', empty)
      },
    }
  }

  #say(message: LineMessage): void {
    this.#unsent.push(message)
    if (!this.#sending) void this.#send()
  }

  async #send(): Promise<void> {
    this.#sending = true
    // What is said in the same turn leaves in the same request.
    await Promise.resolve()
    while (this.#unsent.length > 0 && !this.isBroken) {
      const batch = encodeLineMessages(this.#takeBatch())
      const answer = await this.#ask('send', batch, sendWithin)
      if (!answer?.ok) this.#break()
    }
    this.#sending = false
  }

  async #hear(): Promise<void> {
    while (!this.isBroken) {
      const answer = await this.#ask('receive', empty, hearWithin)
      if (!answer?.ok) return this.#break()
      try {
        for (const message of decodeLineMessages(new Uint8Array(await answer.arrayBuffer()))) {
          this.#tell(message)
        }
      } catch (error) {
        console.warn(error)
        this.#break()
      }
      if (this.#channels.size === 0 && !this.#sending) this.#break()
    }
  }

  #tell({ channel, kind, content }: HeardMessage): void {
    const events = this.#channels.get(channel)
    if (events === undefined) return
    if (kind === 'open') events.opened()
    else if (kind === 'frame') events.heard(content)
    else {
      const { code, reason } = readCloseContent(content)
      this.#channels.delete(channel)
      events.closed(code, reason)
    }
  }

  async #ask(
    what: 'send' | 'receive',
    body: Uint8Array<ArrayBuffer>,
    within: number,
  ): Promise<Response | null> {
    const signal = AbortSignal.any([this.#end.signal, AbortSignal.timeout(within)])
    // A request that fails is no fault of the page's: the line breaks, and the state line says so.
    return this.#post(`${this.#address}/${what}`, body, signal).catch(() => null)
  }

  #takeBatch(): LineMessage[] {
    let bytes = 0
    let count = 0
    for (const { content } of this.#unsent) {
      bytes += content.length
      if (count > 0 && bytes > mostInOneRequest) break
      count += 1
    }
    return this.#unsent.splice(0, count)
  }

  #break(): void {
    if (this.isBroken) return
    this.#end.abort()
    const channels = [...this.#channels.values()]
    this.#channels.clear()
    for (const { closed } of channels) closed(1006, '')
  }
}
