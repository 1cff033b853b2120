import * as Y from 'yjs'
import { type Dialect, dialectOf } from './dialects.ts'
import type { Latencies } from './latencies.ts'
import { LightSocket } from './light-socket.ts'
import type { ServerName } from './loads.ts'
import type { Typist } from './typist.ts'

/** A writer in the run: what they type, and when each stroke was sent (ms). */
export type Writing = Typist & { sentAt: Float64Array }

/** What is counted over all pages of a run. */
export type Counts = {
  deliveries: number
  delivery: Latencies
  acknowledgement: Latencies
  /** Strokes from this one on are measured. */
  measuredFrom: number
}

export type PageOptions = {
  server: ServerName
  port: number
  document: string
  headers: Record<string, string>
  /** Everyone who writes in this document; the first may be this page's own. */
  writers: readonly Writing[]
  own: Writing | undefined
  counts: Counts
}

const nothing = new Uint8Array([0, 0])
const patience = 20_000

/** One connection to one document: takes in what is sent, and counts when each stroke arrived. */
export class Page {
  readonly #options: PageOptions
  readonly #dialect: Dialect
  readonly #seen: Int32Array
  readonly #placeOf: ReadonlyMap<number, number>
  #socket: LightSocket | undefined
  #synced: () => void = () => {}
  #answered = false
  /** Frames sent that are acknowledged, and the number of the first one that held a stroke. */
  #sent = 0
  #acknowledged = 0
  #firstStroke = 0

  constructor(options: PageOptions) {
    this.#options = options
    this.#dialect = dialectOf(options.server, options.document, options.own?.clientId ?? 0)
    this.#seen = new Int32Array(options.writers.length).fill(-1)
    this.#placeOf = new Map(options.writers.map(({ clientId }, place) => [clientId, place]))
  }

  /** Opens the document. Resolves with the ms from asking for the upgrade to the whole text. */
  async open(): Promise<number> {
    const from = performance.now()
    const { server, port, headers } = this.#options
    const synced = new Promise<void>((done, failed) => {
      const tooLate = () => failed(new Error(`${server} sent no text within ${patience} ms`))
      const timer = setTimeout(tooLate, patience)
      this.#synced = () => {
        clearTimeout(timer)
        done()
      }
    })
    const { path, greeting } = this.#dialect
    const onFrame = (frame: Buffer) => this.#hear(frame)
    this.#socket = await LightSocket.open({ port, path, headers }, onFrame)
    for (const frame of greeting) this.#socket.send(frame)
    await synced
    return performance.now() - from
  }

  /** Whether every writer's paragraph has arrived. */
  get isPrepared(): boolean {
    return this.#seen.every((stroke) => stroke >= 0)
  }

  /** Why the server closed this connection, if it did. */
  get closed(): string | undefined {
    return this.#socket?.closed
  }

  begin(): void {
    const { own } = this.#options
    if (own === undefined) return
    this.#firstStroke = this.#sent + 1
    this.#send(this.#dialect.update(own.paragraph))
  }

  type(stroke: number): void {
    const { own } = this.#options
    const update = own?.strokes[stroke]
    if (own === undefined || update === undefined) return
    own.sentAt[stroke] = performance.now()
    this.#send(this.#dialect.update(update))
  }

  end(): void {
    this.#socket?.end()
  }

  #send(frame: Uint8Array): void {
    this.#sent += 1
    this.#socket?.send(frame)
  }

  #hear(frame: Buffer): void {
    const heard = this.#dialect.read(frame)
    if (heard.kind === 'step1') {
      // A page that comes with nothing has nothing to tell; once, as each of the servers asks once.
      if (!this.#answered) this.#send(this.#dialect.step2(nothing))
      this.#answered = true
    } else if (heard.kind === 'step2') this.#synced()
    else if (heard.kind === 'update') this.#arrived(heard.update)
    else if (heard.kind === 'committed') this.#committed(heard.frames)
  }

  #arrived(update: Uint8Array): void {
    const now = performance.now()
    const { writers, counts } = this.#options
    for (const [clientId, clock] of clocksIn(update)) {
      const place = this.#placeOf.get(clientId)
      const writer = place === undefined ? undefined : writers[place]
      if (place === undefined || writer === undefined) continue
      // Strokes are counted from 1 here: 0 is the paragraph.
      const upTo = clock - writer.from
      for (let stroke = (this.#seen[place] ?? 0) + 1; stroke <= upTo; stroke += 1) {
        if (stroke === 0) continue
        counts.deliveries += 1
        if (stroke - 1 < counts.measuredFrom) continue
        counts.delivery.add(now - (writer.sentAt[stroke - 1] ?? now))
      }
      this.#seen[place] = Math.max(upTo, this.#seen[place] ?? 0)
    }
  }

  #committed(frames: number | 'one more'): void {
    const now = performance.now()
    const { own, counts } = this.#options
    const upTo = frames === 'one more' ? this.#acknowledged + 1 : frames
    for (let frame = this.#acknowledged + 1; frame <= upTo; frame += 1) {
      const stroke = frame - this.#firstStroke - 1
      if (own === undefined || this.#firstStroke === 0 || stroke < counts.measuredFrom) continue
      counts.acknowledgement.add(now - (own.sentAt[stroke] ?? now))
    }
    this.#acknowledged = Math.max(upTo, this.#acknowledged)
  }
}

/** What an update brings is read once, however many connections get the same bytes. */
const known = new Map<string, [number, number][]>()

function clocksIn(update: Uint8Array): [number, number][] {
  const key = Buffer.from(update.buffer, update.byteOffset, update.length).toString('latin1')
  const before = known.get(key)
  if (before !== undefined) return before
  if (known.size > 5_000) known.clear()
  const clocks = [...Y.parseUpdateMeta(update).to]
  known.set(key, clocks)
  return clocks
}
