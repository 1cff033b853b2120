import { z } from 'zod'
import { textDocument } from '#server/assessments/section-summary.schema.ts'
import { locales } from '#server/messages/load.ts'
import { meetingRecord } from './minutes-content.ts'

/** Minutes in pieces, as they are read: what people wrote, and what the record says in the reader's language. */
export const minutesPieces = z.array(
  z.object({
    from: z.enum(['text', 'record']),
    document: textDocument,
    /** The lines of what people wrote, by their place in the text: corrections name one. */
    lines: z.array(z.object({ line: z.int(), words: z.string() })),
  }),
)

export const minutesInput = z.object({
  meetingId: z.uuid(),
  /** In which what the record says is told. */
  language: z.enum(locales).default('en'),
})

export const versionRead = z.object({
  number: z.int(),
  stage: z.enum(['circulated', 'approved']),
  hash: z.string(),
  at: z.iso.datetime(),
  /** Null where silence approved them. */
  by: z.string().nullable(),
  correctionsUntil: z.iso.datetime().nullable(),
  approvedIn: z.object({ meetingId: z.uuid(), number: z.int() }).nullable(),
  recalledBecause: z.string().nullable(),
})

/** The minutes of a meeting as their page shows them. */
export const minutesRead = z.object({
  meetingId: z.uuid(),
  situationId: z.uuid(),
  documentId: z.uuid(),
  state: z.enum(['draft', 'circulated', 'approved']),
  /** How they are approved: as was fixed when they were circulated, or as the rules have it now. */
  approval: z.enum(['meeting', 'silence']),
  /** How the silence on what is circulated ended; null while there is none, or it lasts. */
  silenceEnd: z
    .object({ reason: z.enum(['objected', 'notice']).nullable(), unproven: z.array(z.string()) })
    .nullable(),
  objections: z.array(
    z.object({
      objectionId: z.uuid(),
      by: z.string(),
      reasons: z.string(),
      at: z.iso.datetime(),
    }),
  ),
  /** Whether corrections are taken at this moment. */
  takesCorrections: z.boolean(),
  meeting: meetingRecord,
  pieces: minutesPieces,
  /** The oldest first. */
  versions: z.array(versionRead),
  corrections: z.array(
    z.object({
      correctionId: z.uuid(),
      /** The number of the version that it corrects. */
      version: z.int(),
      number: z.int(),
      line: z.int(),
      stood: z.string(),
      wanted: z.string(),
      reasons: z.string(),
      by: z.string(),
      at: z.iso.datetime(),
      answer: z
        .object({
          answer: z.enum(['accepted', 'declined']),
          reasons: z.string(),
          by: z.string(),
          at: z.iso.datetime(),
        })
        .nullable(),
    }),
  ),
  /** Meetings that have their approval on the agenda. */
  approvableIn: z.array(
    z.object({
      meetingId: z.uuid(),
      number: z.int(),
      title: z.string(),
      startsAt: z.iso.datetime(),
      present: z.int(),
      needed: z.int(),
    }),
  ),
})
