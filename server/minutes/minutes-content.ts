import { z } from 'zod'
import { textDocument } from '#server/assessments/section-summary.schema.ts'

/** Name and version of circulated minutes' bytes. Permanent: the record holds their hash. */
export const minutesFormat = 'focalpoint.minutes/1'

const count = z.int()

/** What the record says of a meeting: nobody types it, and nothing in it depends on the language. Times are RFC 3339. */
export const meetingRecord = z.object({
  meetingId: z.uuid(),
  body: z.string(),
  number: z.int(),
  title: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  timeZone: z.string(),
  place: z.string(),
  /** Who was asked to come or came, by ministry; `stays` are the times in the room, none for who did not come. */
  attendance: z.array(
    z.object({
      memberId: z.uuid(),
      name: z.string(),
      office: z.string(),
      ministry: z.string().nullable(),
      seat: z.enum(['principal', 'deputy']).nullable(),
      stays: z.array(
        z.object({
          from: z.string(),
          until: z.string().nullable(),
          /** From afar; said of nobody in minutes of before it was noted. */
          remote: z.literal(true).optional(),
        }),
      ),
    }),
  ),
  points: z.array(z.object({ pointId: z.uuid(), number: z.string(), title: z.string() })),
  motions: z.array(
    z.object({
      motionId: z.uuid(),
      number: z.int(),
      question: z.string(),
      /** The ministry that put it, where that is known. */
      ministry: z.string().nullable(),
      /** The point of the agenda that it belongs to, where it or its measure is one of the papers. */
      pointId: z.uuid().nullable(),
      withdrawnBecause: z.string().nullable(),
      ballots: z.array(
        z.object({
          ballotId: z.uuid(),
          number: z.int(),
          /** Null while it is open. */
          verdict: z.string().nullable(),
          counts: z
            .object({ yes: count, no: count, abstain: count, present: count, entitled: count })
            .nullable(),
          /** Of a ballot among options, an election or a secret one: when it was open, and who or what it chose. */
          among: z
            .object({
              openedAt: z.string(),
              closedAt: z.string().nullable(),
              chosen: z.array(z.string()),
            })
            .optional(),
        }),
      ),
    }),
  ),
  decisions: z.array(
    z.object({
      decisionId: z.uuid(),
      number: z.int(),
      title: z.string(),
      motionId: z.uuid().nullable(),
    }),
  ),
  actions: z.array(
    z.object({
      actionId: z.uuid(),
      number: z.int(),
      /** The number of the decision that it comes of; null for one that the meeting agreed itself. */
      decision: z.int().nullable(),
      what: z.string(),
      ministry: z.string(),
      member: z.string().nullable(),
      dueOn: z.string(),
      pointId: z.uuid().nullable(),
      outcome: z.string().nullable(),
    }),
  ),
})
export type MeetingRecord = z.output<typeof meetingRecord>

/** Circulated or approved minutes, as their bytes say them. */
export const minutesContent = z.object({
  format: z.literal(minutesFormat),
  meeting: meetingRecord,
  text: z.object({
    documentId: z.uuid(),
    title: z.string(),
    sequence: z.int(),
    hash: z.string(),
    document: textDocument,
  }),
})
export type MinutesContent = z.output<typeof minutesContent>
