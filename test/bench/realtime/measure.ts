import { randomUUID } from 'node:crypto'
import type { Job } from './client.ts'
import { readHistory, stateOf, storeHistory } from './history.ts'
import type { Load, ServerName } from './loads.ts'
import { type Bench, runClient, startMeasured, type Used } from './processes.ts'

/** What one server did under one load in one round. Times in ms, CPU in us, memory in bytes. */
export type Figures = {
  deliveryP50?: number | undefined
  deliveryP99?: number | undefined
  ackP50?: number | undefined
  ackP99?: number | undefined
  undelivered?: number
  /** The server's, between the first and the last measured stroke; the database's is not in it. */
  cpuPerDelivery?: number
  cpuPerUpdate?: number
  cores?: number
  clientCores?: number
  /** Growth of the process since it started: with every socket open, and after the last update. */
  memoryOpen?: number
  memoryWorked?: number
  /** The same, of what V8 holds. */
  liveOpen?: number
  liveWorked?: number
  opening?: number | undefined
}

/** Documents for one measurement: each load in each round gets its own. */
export async function makeDocuments(
  bench: Bench,
  server: ServerName,
  count: number,
): Promise<string[]> {
  if (server === 'ours') return bench.installation.addDocuments(count)
  return Array.from({ length: count }, () => randomUUID())
}

/** Starts a server, lays the load on it from another process, and stops it. */
export async function measure(bench: Bench, load: Load, server: ServerName): Promise<Figures> {
  const documents = await documentsFor(bench, load, server)
  const running = await startMeasured(bench, server)
  try {
    const start = await running.measure('memory')
    const seen = new Map<string, Used & { deliveries: number; at: number }>()
    const job: Job = {
      ...{ server, port: running.port, documents, does: load.does },
      people: bench.installation.people.map(({ headers }) => headers),
    }
    const outcome = await runClient(bench, job, async ({ phase, deliveries, at }) => {
      seen.set(phase, {
        ...(await running.measure(phase === 'begin' ? 'cpu' : 'memory')),
        deliveries,
        at,
      })
    })
    const { opening, ...times } = outcome
    if (load.does.kind === 'opening') return { opening }
    const [open, begin, end] = ['open', 'begin', 'end'].map((phase) => seen.get(phase))
    if (!open || !begin || !end) throw new Error('a phase is missing')
    const cpu = end.cpu - begin.cpu
    return {
      ...times,
      cpuPerDelivery: (cpu * 1_000) / (end.deliveries - begin.deliveries),
      cpuPerUpdate: (cpu * 1_000) / load.does.updates,
      cores: cpu / (end.at - begin.at),
      memoryOpen: open.rss - start.rss,
      memoryWorked: end.rss - start.rss,
      liveOpen: open.live - start.live,
      liveWorked: end.live - start.live,
    }
  } finally {
    await running.stop()
  }
}

async function documentsFor(bench: Bench, load: Load, server: ServerName): Promise<string[]> {
  if (load.does.kind === 'typing') return makeDocuments(bench, server, load.does.documents)
  return [await openedBefore(bench, server)]
}

const histories = new WeakMap<Bench, Map<ServerName, string>>()

// Written once for each server: to read a history changes nothing.
async function openedBefore(bench: Bench, server: ServerName): Promise<string> {
  const known = histories.get(bench) ?? new Map<ServerName, string>()
  histories.set(bench, known)
  const before = known.get(server)
  if (before !== undefined) return before
  const [document = ''] = await makeDocuments(bench, server, 1)
  const history = await readHistory(bench.home)
  if (server === 'ours') await storeHistory(bench.installation, document, history)
  else {
    const { sql } = bench.installation
    await sql`create table if not exists peer_document (name text primary key, state bytea not null)`
    await sql`insert into peer_document values (${document}, ${Buffer.from(stateOf(history.updates))})`
  }
  known.set(server, document)
  return document
}
