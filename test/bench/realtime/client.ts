import { Latencies } from './latencies.ts'
import type { ServerName, TypingLoad } from './loads.ts'
import { type Counts, Page, type Writing } from './page.ts'
import { makeTypist } from './typist.ts'

/** What this process is asked to do. It says when it has come to a phase, and goes on when told to. */
export type Job = {
  server: ServerName
  port: number
  documents: string[]
  /** Headers of each person's requests; connections take them in turn. */
  people: Record<string, string>[]
  does: TypingLoad | { kind: 'opening' }
}

export type Outcome = {
  /** Of what was measured (ms); undefined where nothing arrived. */
  deliveryP50: number | undefined
  deliveryP99: number | undefined
  ackP50: number | undefined
  ackP99: number | undefined
  undelivered: number
  /** Share of a core that this process used: near 1, it may have measured itself. */
  clientCores: number
  /** From upgrade to the whole text (ms). */
  opening: number | undefined
}

/** Phases are told with the deliveries so far. */
export type Told =
  | { phase: 'open' | 'begin' | 'end'; deliveries: number; at: number }
  | { phase: 'done'; outcome: Outcome }

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
const tell = (told: Told): void => void process.send?.(told)

async function reach(phase: 'open' | 'begin' | 'end', deliveries: number): Promise<void> {
  const heard = new Promise((go) => process.once('message', go))
  tell({ phase, deliveries, at: performance.now() })
  await heard
}

async function until(holds: () => boolean, patience: number): Promise<boolean> {
  for (const deadline = performance.now() + patience; performance.now() < deadline; ) {
    if (holds()) return true
    await pause(10)
  }
  return holds()
}

async function openAll(pages: readonly Page[]): Promise<void> {
  const waiting = [...pages]
  const openSome = async () => {
    for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) await page.open()
  }
  await Promise.all(Array.from({ length: 16 }, openSome))
}

async function typeAll(
  writing: readonly Page[],
  from: number,
  count: number,
  rate: number,
): Promise<void> {
  const started = performance.now()
  for (let sent = 0; sent < count; ) {
    const due = Math.min(count, Math.floor(((performance.now() - started) / 1_000) * rate))
    for (; sent < due; sent += 1) {
      const turn = from + sent
      writing[turn % writing.length]?.type(Math.floor(turn / writing.length))
    }
    await pause(1)
  }
}

async function type(job: Job, does: TypingLoad): Promise<Outcome> {
  const { server, port, documents, people } = job
  const counts: Counts = {
    ...{ deliveries: 0, measuredFrom: Number.POSITIVE_INFINITY },
    ...{ delivery: new Latencies(), acknowledgement: new Latencies() },
  }
  const writerCount = does.documents * does.writers
  // A server that has served for a while is measured, not one that the compiler still gets to know.
  const warmUpRate = Math.max(does.rate, Math.min(1_000, 50_000 / does.connections))
  // Whole turns, so that every writer's measured strokes begin with the same number.
  const warmUp = Math.ceil((does.warmUp * warmUpRate) / writerCount) * writerCount
  const strokes = Math.ceil((warmUp + does.updates) / writerCount)
  const pages: Page[] = []
  const writing: Page[] = []
  for (const [place, document] of documents.entries()) {
    const writers: Writing[] = Array.from({ length: does.writers }, (_, index) => ({
      ...makeTypist(1_000 + place * does.writers + index, strokes),
      sentAt: new Float64Array(strokes),
    }))
    for (let connection = 0; connection < does.connections; connection += 1) {
      const own = writers[connection]
      const headers = people[pages.length % people.length] ?? {}
      const page = new Page({ server, port, document, headers, writers, own, counts })
      pages.push(page)
      if (own !== undefined) writing.push(page)
    }
  }
  await openAll(pages)
  await pause(500)
  await reach('open', 0)
  for (const page of writing) {
    page.begin()
    await pause(1)
  }
  const prepared = await until(() => pages.every(({ isPrepared }) => isPrepared), 20_000)
  if (!prepared) throw new Error(`not every page of ${server} saw every writer's paragraph`)
  await typeAll(writing, 0, warmUp, warmUpRate)
  await until(() => counts.deliveries >= warmUp * does.connections, 10_000)
  await pause(300)
  counts.measuredFrom = Math.floor(warmUp / writerCount)
  await reach('begin', counts.deliveries)
  const cpu = process.cpuUsage()
  const from = performance.now()
  await typeAll(writing, warmUp, does.updates, does.rate)
  const used = process.cpuUsage(cpu)
  const clientCores = (used.user + used.system) / 1_000 / (performance.now() - from)
  await reach('end', counts.deliveries)
  const expected = does.updates * does.connections
  await until(() => counts.delivery.count >= expected, 10_000)
  await until(() => counts.acknowledgement.count >= does.updates, 2_000)
  const lost = pages.find(({ closed }) => closed !== undefined)
  if (lost) throw new Error(`${server} closed a connection: ${lost.closed}`)
  for (const page of pages) page.end()
  return {
    deliveryP50: counts.delivery.quantile(0.5),
    deliveryP99: counts.delivery.quantile(0.99),
    ackP50: counts.acknowledgement.quantile(0.5),
    ackP99: counts.acknowledgement.quantile(0.99),
    undelivered: expected - counts.delivery.count,
    clientCores,
    opening: undefined,
  }
}

async function open({ server, port, documents, people }: Job): Promise<Outcome> {
  const page = new Page({
    ...{ server, port, document: documents[0] ?? '', headers: people[0] ?? {}, writers: [] },
    own: undefined,
    counts: {
      ...{ deliveries: 0, measuredFrom: 0 },
      ...{ delivery: new Latencies(), acknowledgement: new Latencies() },
    },
  })
  const opening = await page.open()
  page.end()
  return {
    ...{ deliveryP50: undefined, deliveryP99: undefined, ackP50: undefined, ackP99: undefined },
    ...{ undelivered: 0, clientCores: 0, opening },
  }
}

process.once('message', (job: Job) => {
  const work = job.does.kind === 'typing' ? type(job, job.does) : open(job)
  work.then(
    (outcome) => tell({ phase: 'done', outcome }),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})
process.once('disconnect', () => process.exit(1))
