import { z } from 'zod'

/** A round of a silence procedure in a list. Times are RFC 3339, UTC. */
export const silenceLine = z.object({
  silenceId: z.uuid(),
  number: z.int(),
  motionId: z.uuid(),
  round: z.int(),
  question: z.string(),
  situationId: z.uuid(),
  situationName: z.string(),
  circulatedAt: z.string(),
  deadline: z.string(),
  timeZone: z.string(),
  outcome: z.enum(['adopted', 'broken', 'withdrawn', 'not_adopted']).nullable(),
  ground: z
    .enum(['silence', 'objection', 'withdrawn', 'notice_defective', 'text_changed'])
    .nullable(),
})

/** A round with who was told and what was said. */
export const silenceRead = silenceLine.extend({
  bodyName: z.string(),
  urgentBecause: z.string().nullable(),
  textHash: z.string(),
  snapshot: z.string(),
  endedAt: z.string().nullable(),
  reason: z.string().nullable(),
  ministries: z.array(
    z.object({
      ministryId: z.uuid(),
      name: z.string(),
      /** Whether it recused itself since: it may not object, and needs no notice. */
      isRecused: z.boolean(),
      people: z.array(
        z.object({
          memberId: z.uuid(),
          name: z.string(),
          capacity: z.enum(['principal', 'deputy']),
          deliveredAt: z.string().nullable(),
          failedAt: z.string().nullable(),
          openedAt: z.string().nullable(),
        }),
      ),
      calls: z.array(
        z.object({
          spokenWith: z.string(),
          reason: z.string(),
          byName: z.string(),
          at: z.string(),
        }),
      ),
      /** When notice was first proven; null where it is not. */
      provenAt: z.string().nullable(),
      provenBy: z.enum(['letter', 'telephone']).nullable(),
    }),
  ),
  words: z.array(
    z.object({
      kind: z.enum(['objection', 'reservation']),
      ministryName: z.string(),
      memberName: z.string(),
      reasons: z.string(),
      at: z.string(),
    }),
  ),
  /** Whether the reader may object and reserve now. */
  maySpeak: z.boolean(),
  /** The reader's own letter about it, where they have not opened it yet. */
  unopened: z.uuid().nullable(),
})
