import { readStored } from '#server/platform/files.ts'
import { NeedsFirst } from '#server/platform/needs-first.ts'
import type { Refusal } from '#server/platform/refusal.ts'
import { refusal } from '#server/platform/refusal.ts'
import { workApart } from '#server/platform/work-apart.ts'
import type { CsvWork, CsvWorked } from './csv-work.ts'
import { csvLimits } from './rules/csv-plan.ts'

const limits = { milliseconds: 20_000, megabytes: 384 }

/** The most files that are read at once; others are asked to come back. */
const mostAtOnce = 2
let reading = 0

/** What was read last, so that an import of many acts reads its file once. A file by its hash never changes. */
const mostKept = 6
const kept = new Map<string, CsvWorked | Refusal>()

/**
 * What a stored file holds, read in a thread while no transaction waits (`NeedsFirst`): the work that
 * asked begins anew and then finds it here.
 * @param name what makes the answer what it is, besides the file: the plan, and what it is compared with
 */
export function csvOf(
  sha256: string,
  name: string,
  work: Omit<CsvWork, 'bytes'>,
): CsvWorked | Refusal {
  const key = `${sha256} ${name}`
  const found = kept.get(key)
  if (found === undefined) throw new NeedsFirst(() => read(key, sha256, work))
  // Others reading is no property of the file: it is said once.
  if ('code' in found && found.code === 'intake.busy') kept.delete(key)
  return found
}

async function read(key: string, sha256: string, work: Omit<CsvWork, 'bytes'>): Promise<void> {
  keep(key, await readFile(sha256, work))
}

async function readFile(
  sha256: string,
  work: Omit<CsvWork, 'bytes'>,
): Promise<CsvWorked | Refusal> {
  if (reading >= mostAtOnce) return refusal('intake.busy')
  reading += 1
  try {
    const { megabytes } = csvLimits
    const bytes = await readStored(sha256, megabytes * 1024 * 1024)
    if (bytes === null) return refusal('evidence.no_such_upload')
    if (bytes === 'too_large') return refusal('intake.too_large', { megabytes })
    const thread = ['server', 'evidence', 'csv-thread.ts']
    const done = await workApart<CsvWorked | Refusal>(thread, { ...work, bytes }, limits)
    return done === 'too_much' ? refusal('intake.too_much') : done
  } finally {
    reading -= 1
  }
}

function keep(key: string, worked: CsvWorked | Refusal): void {
  kept.delete(key)
  kept.set(key, worked)
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
}
