import { parentPort } from 'node:worker_threads'
import * as Y from 'yjs'
import { repairOf } from '#server/documents/repair.ts'

/** What the workshop does. Everything in it is bytes, which threads can hand over. */
export type Job =
  /** Reads a doubtful update; with a state, applies it to that to see what it costs. */
  | { kind: 'examine'; update: Uint8Array; state?: Uint8Array }
  /** Checks a text against the schema. */
  | { kind: 'check'; state: Uint8Array; client: number }

export type Done =
  /** How many structs an update holds, of how many client ids; null for bytes that are no update. */
  | {
      kind: 'examine'
      found: { structs: number; clients: number } | null
      /** What it took in all, and what to apply it alone. */
      milliseconds: number
      applied: number
    }
  /** The update that makes the text fit the schema, written with the client id; null where it fits. */
  | { kind: 'check'; repair: Uint8Array | null; milliseconds: number }

parentPort?.on('message', (job: Job) => {
  parentPort?.postMessage(job.kind === 'examine' ? examine(job) : check(job))
})

parentPort?.postMessage('ready')

function examine({ update, state }: Extract<Job, { kind: 'examine' }>): Done {
  const document = new Y.Doc()
  if (state) Y.applyUpdate(document, state)
  // Of the processor's time: a machine that is busy with other things makes nobody's update costly.
  const before = process.threadCpuUsage()
  const found = count(update)
  const counted = since(before)
  if (found && state) Y.applyUpdate(document, update)
  const milliseconds = since(before)
  return { kind: 'examine', found, milliseconds, applied: milliseconds - counted }
}

function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1_000
}

function count(update: Uint8Array): { structs: number; clients: number } | null {
  try {
    const { structs } = Y.decodeUpdate(update)
    return { structs: structs.length, clients: new Set(structs.map(({ id }) => id.client)).size }
  } catch {
    // What this process is sent may be anything; bytes that do not decode are an answer, not a fault.
    return null
  }
}

function check({ state, client }: Extract<Job, { kind: 'check' }>): Done {
  const before = process.threadCpuUsage()
  const document = new Y.Doc()
  Y.applyUpdate(document, state)
  const repair = repairOf(document, client)
  return { kind: 'check', repair, milliseconds: since(before) }
}
