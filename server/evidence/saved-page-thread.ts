import { parentPort, workerData } from 'node:worker_threads'
import { type PageWork, readSavedPage } from './read-saved-page.ts'

// The thread of saved-page-apart.ts: reads one page, answers, and ends. What it is given is ours.
parentPort?.postMessage(await readSavedPage(workerData as PageWork))
