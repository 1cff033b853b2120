import { log } from '#server/platform/logging.ts'
import { workApart } from '#server/platform/work-apart.ts'
import type { ClaimsWork } from './claims-in-file.ts'
import type { Claim } from './rules/claims.ts'
import { claimsSomething } from './rules/file-types.ts'

const limits = { milliseconds: 10_000, megabytes: 256 }

/**
 * What bytes in quarantine claim of themselves. The file is only read, in a thread that is ended when it takes too
 * long; one that cannot be read claims nothing, and is taken in all the same.
 */
export async function readClaims(path: string, mediaType: string): Promise<Claim[]> {
  if (!claimsSomething(mediaType)) return []
  const work: ClaimsWork = { path, mediaType }
  try {
    const claims = await workApart<Claim[]>(
      ['server', 'evidence', 'claims-thread.ts'],
      work,
      limits,
    )
    if (claims !== 'too_much') return claims
    log.warn({ mediaType }, 'reading what a file claims of itself took too much')
  } catch (error) {
    log.warn({ error, mediaType }, 'what a file claims of itself could not be read')
  }
  return []
}
