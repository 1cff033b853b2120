import { parentPort, workerData } from 'node:worker_threads'
import { type ClaimsWork, claimsInFile } from './claims-in-file.ts'

// The thread of read-claims.ts: reads what one file claims, answers, and ends. What it is given is ours.
parentPort?.postMessage(await claimsInFile(workerData as ClaimsWork))
