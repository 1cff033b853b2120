import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** The longest that work apart may take, and the most memory. */
export type ApartLimits = { milliseconds: number; megabytes: number }

/**
 * Has a file of ours do work in a thread that can be ended, and gives what it posts: what somebody
 * else's bytes cost is known only afterwards, and pages must be answered meanwhile. Work that takes
 * too long or too much is `too_much`; a fault of ours is thrown.
 * @param path of the thread's file, from the house's root: pages are built into one file, a thread is not
 */
export function workApart<Answer>(
  path: readonly string[],
  workerData: unknown,
  most: ApartLimits,
): Promise<Answer | 'too_much'> {
  const thread = new Worker(join(process.cwd(), ...path), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: most.megabytes },
  })
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      resolve('too_much')
      void thread.terminate()
    }, most.milliseconds)
    thread.once('message', (answer: Answer) => resolve(answer))
    thread.once('error', (fault) => {
      const isFull =
        fault instanceof Error && 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY'
      if (isFull) resolve('too_much')
      else reject(fault)
    })
    thread.once('exit', () => {
      clearTimeout(timer)
      reject(new Error(`${path.at(-1)} ended without an answer`))
    })
  })
}
