import type { FailureWords } from './failure-words.schema.ts'

/** What the record and snapshots keep of a determination's words. Names are permanent. */
export const failureContent = (words: FailureWords) => ({
  determined_on: words.determinedOn,
  authorities: words.authorities,
  reasons: words.reasons,
  evidence: [...new Set(words.evidenceIds)],
  reply: words.reply,
})
