import { KeptResults } from './kept-results.ts'
import { ReplayThreads } from './replay-threads.ts'

const mostKept = 96 * 1024 * 1024

type Replaying = { kept: KeptResults; threads: ReplayThreads }

const known = globalThis as typeof globalThis & { focalpointReplaying?: Replaying }

/** The process's results of replaying and the threads that make them: one for all pages, kept across reloads. */
export const replaying = (): Replaying => {
  known.focalpointReplaying ??= { kept: new KeptResults(mostKept), threads: new ReplayThreads() }

  return known.focalpointReplaying
}
