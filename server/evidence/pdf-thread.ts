import { parentPort, workerData } from 'node:worker_threads'
import { drawPdfPage, type PdfWork } from './draw-pdf-page.ts'

// The thread of get-pdf-page.ts: draws one page, answers, and ends. What it is given is ours.
parentPort?.postMessage(await drawPdfPage(workerData as PdfWork))
