import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { FileFault, ReadFile } from './read-file.ts'

/** The longest that a file is read, and the most memory that its reading may take. */
const limits = { milliseconds: 20_000, megabytes: 512 }

/** The most files that are read at once; others are asked to wait, so that no processor is left for pages. */
const mostAtOnce = 2
let reading = 0

/** Why a file was not read, beside its own faults: others are being read. */
export type ApartFault = FileFault | 'busy'

/**
 * Reads a file as `readFile` does, in a thread that can be ended: what somebody else's XML costs to
 * read is known only afterwards, and pages must be answered meanwhile. A file that takes too long or
 * too much is `too_much`.
 */
export async function readFileApart(
  name: string,
  bytes: Uint8Array,
  most = limits,
): Promise<ReadFile | ApartFault> {
  if (reading >= mostAtOnce) return 'busy'
  reading += 1
  try {
    return await inThread(name, bytes, most)
  } finally {
    reading -= 1
  }
}

function inThread(
  name: string,
  bytes: Uint8Array,
  most: typeof limits,
): Promise<ReadFile | FileFault> {
  // By its place in the house: the pages are built into one file, a thread is not.
  const thread = new Worker(join(process.cwd(), 'server', 'documents', 'read-file-thread.ts'), {
    workerData: { name, bytes },
    resourceLimits: { maxOldGenerationSizeMb: most.megabytes },
  })
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      resolve('too_much')
      void thread.terminate()
    }, most.milliseconds)
    thread.once('message', (read: ReadFile | FileFault) => resolve(read))
    thread.once('error', (fault) => {
      const isFull =
        fault instanceof Error && 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY'
      if (isFull) resolve('too_much')
      else reject(fault)
    })
    thread.once('exit', () => {
      clearTimeout(timer)
      reject(new Error('a thread ended without having read its file'))
    })
  })
}
