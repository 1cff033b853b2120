import { z } from 'zod'

/** Somebody named in a comment. */
export const namedMember = z.object({ memberId: z.uuid(), name: z.string() })

/** What one member said in a thread, as it reads now. */
export const saidComment = z.object({
  commentId: z.uuid(),
  author: namedMember,
  ministryName: z.string().nullable(),
  text: z.string(),
  mentions: z.array(namedMember),
  at: z.date(),
  /** When its author last changed it; null if never. */
  revisedAt: z.date().nullable(),
})

/** A thread with all that was said in it, the first comment first. */
export const threadSummary = z.object({
  threadId: z.uuid(),
  documentId: z.uuid(),
  /** The permanent name of its section, by which a page links to it. */
  section: z.string(),
  sectionTitle: z.string(),
  quote: z.string(),
  before: z.string(),
  after: z.string(),
  /** Relative positions of Yjs, in base64. */
  start: z.string(),
  end: z.string(),
  /** Where its passage begins in the committed text, in characters; null where the passage is gone. */
  place: z.number().int().nullable(),
  resolved: z.object({ by: namedMember, at: z.date() }).nullable(),
  /** Whether it mentions the reader, who has not opened it since. */
  mentionsReader: z.boolean(),
  comments: z.array(saidComment),
})
export type ThreadSummary = z.output<typeof threadSummary>
