import { readStored } from '#server/platform/files.ts'
import { log } from '#server/platform/logging.ts'
import { NeedsFirst } from '#server/platform/needs-first.ts'
import { type Refusal, type RefusalCode, refusal } from '#server/platform/refusal.ts'
import { type ApartLimits, workApart } from '#server/platform/work-apart.ts'

/** The most files that are read at once; others are asked to come back. */
const mostAtOnce = 2
let reading = 0

/** What was read last, so that work of many steps reads its file once. A file by its hash never changes. */
const mostKept = 6

/**
 * How stored files are read by a thread of ours (a file of this folder), within limits. What it gives asks
 * for one file: read while no transaction waits (`NeedsFirst`), after which the work that asked begins
 * anew and finds the answer. `name` is what makes the answer what it is, besides the file and the work.
 */
export function readingApart<Work extends object, Answer extends object>(
  thread: string,
  limits: ApartLimits & {
    fileMegabytes: number
    /** The sentences for what is not in the store, for what is too large to be read, and for what takes too long or too much. */
    refusals: { gone: RefusalCode; tooLarge: RefusalCode; tooMuch: RefusalCode }
  },
) {
  const { refusals } = limits
  const kept = new Map<string, Answer | Refusal>()
  const read = async (sha256: string, work: Work): Promise<Answer | Refusal> => {
    if (reading >= mostAtOnce) return refusal('intake.busy')
    reading += 1
    try {
      const megabytes = limits.fileMegabytes
      const bytes = await readStored(sha256, megabytes * 1024 * 1024).catch(notReached)
      if (bytes === 'away') return refusal('evidence.store_away')
      if (bytes === null) return refusal(refusals.gone)
      if (bytes === 'too_large') return refusal(refusals.tooLarge, { megabytes })
      const path = ['server', 'evidence', thread]
      const done = await workApart<Answer | Refusal>(path, { ...work, bytes }, limits)
      return done === 'too_much' ? refusal(refusals.tooMuch) : done
    } finally {
      reading -= 1
    }
  }
  const keep = (key: string, answer: Answer | Refusal) => {
    kept.delete(key)
    kept.set(key, answer)
    const [oldest] = kept.keys()
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
  }

  return (sha256: string, name: string, work: Work): Answer | Refusal => {
    const key = `${sha256} ${name}`
    const found = kept.get(key)
    if (found === undefined) {
      throw new NeedsFirst(async () => keep(key, await read(sha256, work)))
    }
    // That others read, or that the store is not whole, is no property of the file: it is said once.
    const isPassing =
      'code' in found && ['intake.busy', 'evidence.store_away', refusals.gone].includes(found.code)
    if (isPassing) kept.delete(key)
    return found
  }
}

const notReached = (error: unknown): 'away' => {
  log.error({ error }, 'the store gives no answer')
  return 'away'
}
