import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { readFile } from './read-file.ts'

// The thread of read-file-apart.ts: reads one file, answers, and ends.
const { name, bytes } = z
  .object({ name: z.string(), bytes: z.instanceof(Uint8Array) })
  .parse(workerData)
parentPort?.postMessage(await readFile(name, bytes))
