import { type ApartLimits, workApart } from '#server/platform/work-apart.ts'
import type { FileFault, ReadFile } from './read-file.ts'

/** The longest that a file is read, and the most memory that its reading may take. */
const limits: ApartLimits = { milliseconds: 20_000, megabytes: 512 }

/** The most files that are read at once; others are asked to wait, so that no processor is left for pages. */
const mostAtOnce = 2
let reading = 0

/** Why a file was not read, beside its own faults: others are being read. */
export type ApartFault = FileFault | 'busy'

/**
 * Reads a file as `readFile` does, in a thread that can be ended: what somebody else's XML costs to
 * read is known only afterwards. A file that takes too long or too much is `too_much`.
 */
export async function readFileApart(
  name: string,
  bytes: Uint8Array,
  most = limits,
): Promise<ReadFile | ApartFault> {
  if (reading >= mostAtOnce) return 'busy'
  reading += 1
  try {
    const thread = ['server', 'documents', 'read-file-thread.ts']
    return await workApart<ReadFile | FileFault>(thread, { name, bytes }, most)
  } finally {
    reading -= 1
  }
}
