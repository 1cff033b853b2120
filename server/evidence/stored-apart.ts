import { readStored } from '#server/platform/files.ts'
import { NeedsFirst } from '#server/platform/needs-first.ts'
import { type Refusal, refusal } from '#server/platform/refusal.ts'
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
  limits: ApartLimits & { fileMegabytes: number },
) {
  const kept = new Map<string, Answer | Refusal>()
  const read = async (sha256: string, work: Work): Promise<Answer | Refusal> => {
    if (reading >= mostAtOnce) return refusal('intake.busy')
    reading += 1
    try {
      const megabytes = limits.fileMegabytes
      const bytes = await readStored(sha256, megabytes * 1024 * 1024)
      if (bytes === null) return refusal('evidence.no_such_upload')
      if (bytes === 'too_large') return refusal('intake.too_large', { megabytes })
      const path = ['server', 'evidence', thread]
      const done = await workApart<Answer | Refusal>(path, { ...work, bytes }, limits)
      return done === 'too_much' ? refusal('intake.too_much') : done
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
    // Others reading is no property of the file: it is said once.
    if ('code' in found && found.code === 'intake.busy') kept.delete(key)
    return found
  }
}
