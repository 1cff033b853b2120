import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import {
  decodeLineMessages,
  encodeLineMessages,
  type LineMessage,
} from '#server/platform/line-messages.ts'
import { log } from '#server/platform/logging.ts'
import { attend } from './attend.ts'
import { Channel } from './channel.ts'
import { type Door, knock } from './door.ts'
import { limits } from './limits.ts'
import { closing } from './protocol.ts'

type Surroundings = { door: Door; ended: () => void }

/** One page's connections, carried by its requests. See `Lines`. */
export class Line {
  readonly #around: Surroundings
  readonly #channels = new Map<number, Channel>()
  #untold: LineMessage[] = []
  #asking: { response: ServerResponse; headers: Record<string, string> } | undefined
  #telling: NodeJS.Immediate | undefined
  #timer: NodeJS.Timeout
  #ended = false

  constructor(around: Surroundings) {
    this.#around = around
    this.#timer = this.#endUnlessAsked()
  }

  /** Takes what a page sends. Resolves, with whether it was well formed, once the page may send more. */
  async hear(body: Uint8Array, headers: IncomingHttpHeaders): Promise<boolean> {
    try {
      for (const message of decodeLineMessages(body)) await this.#take(message, headers)
    } catch (error) {
      log.debug({ error }, 'a request of a line held no messages')
      this.end()
    }
    await Promise.all([...this.#channels.values()].map((channel) => channel.untilResumed()))
    return !this.#ended
  }

  /** Answers with what there is to say, once there is something, or with nothing after a while. */
  tell(response: ServerResponse, headers: Record<string, string>): void {
    this.#asking?.response.end()
    clearTimeout(this.#timer)
    this.#asking = { response, headers }
    response.on('close', () => {
      // What was written into it may not have arrived, and nobody would send it again.
      if (!response.writableFinished) this.end()
    })
    this.#timer = setTimeout(() => this.#answer(), limits.lineAnswersWithin)
    if (this.#ended || this.#untold.length > 0) this.#answer()
  }

  /** Ends every connection on it. */
  end(): void {
    if (this.#ended) return
    this.#ended = true
    clearTimeout(this.#timer)
    for (const channel of this.#channels.values()) channel.terminate()
    this.#answer()
    this.#around.ended()
  }

  async #take({ channel: id, kind, content }: LineMessage, headers: IncomingHttpHeaders) {
    const channel = this.#channels.get(id)
    if (kind === 'frame') channel?.hear(content)
    else if (kind === 'close') channel?.terminate()
    else if (channel === undefined && this.#channels.size < limits.channelsPerLine) {
      await this.#open(id, Buffer.from(content).toString('utf8'), headers)
    }
  }

  async #open(id: number, address: string, { origin, cookie }: IncomingHttpHeaders) {
    const channel = new Channel({
      say: (kind, content) => this.#say({ channel: id, kind, content }),
      ended: () => this.#channels.delete(id),
    })
    this.#channels.set(id, channel)
    try {
      const entrance = await knock(this.#around.door, { address: `/${address}`, origin, cookie })
      if (!entrance.ok) return channel.close(entrance.code, entrance.why)
      if (this.#ended) return channel.terminate()
      this.#say({ channel: id, kind: 'open', content: new Uint8Array() })
      channel.seat = attend(this.#around.door, entrance.room, entrance.connect(channel))
    } catch (error) {
      log.error({ error }, 'a channel could not be opened')
      channel.close(closing.restarting, 'not reached')
    }
  }

  #say(message: LineMessage): void {
    if (this.#ended) return
    this.#untold.push(message)
    // What is said in the same turn leaves in the same answer.
    if (this.#asking) this.#telling ??= setImmediate(() => this.#answer())
  }

  #answer(): void {
    clearImmediate(this.#telling)
    this.#telling = undefined
    const asking = this.#asking
    if (asking === undefined) return
    this.#asking = undefined
    clearTimeout(this.#timer)
    const messages = this.#takeUntold()
    const { response, headers } = asking
    response.writeHead(this.#ended ? 410 : 200, {
      'content-type': 'application/octet-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      ...headers,
    })
    response.end(encodeLineMessages(messages), () => {
      for (const { channel, content } of messages) this.#channels.get(channel)?.left(content.length)
    })
    if (!this.#ended) this.#timer = this.#endUnlessAsked()
  }

  #takeUntold(): LineMessage[] {
    let bytes = 0
    let count = 0
    for (const { content } of this.#untold) {
      if (count > 0 && bytes + content.length > limits.frameBytes) break
      bytes += content.length
      count += 1
    }
    return this.#untold.splice(0, count)
  }

  #endUnlessAsked(): NodeJS.Timeout {
    return setTimeout(() => this.end(), limits.lineSilence).unref()
  }
}
