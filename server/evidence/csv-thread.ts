import { parentPort, workerData } from 'node:worker_threads'
import { type CsvWork, workCsv } from './csv-work.ts'

// The thread of csv-apart.ts: does one piece of work, answers, and ends. What it is given is ours.
parentPort?.postMessage(workCsv(workerData as CsvWork))
