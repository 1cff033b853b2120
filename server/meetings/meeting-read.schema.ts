import { z } from 'zod'
import { motionRead } from '../ballots/motion-read.schema.ts'
import { paperKinds } from './rules/papers.ts'

const fraction = z.object({ numerator: z.int(), denominator: z.int() })

/** What the page of a meeting shows. Times are RFC 3339, UTC. */
export const meetingRead = z.object({
  meetingId: z.uuid(),
  number: z.int(),
  situationId: z.uuid(),
  situationName: z.string(),
  bodyId: z.uuid(),
  bodyName: z.string(),
  reference: z.string(),
  title: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  timeZone: z.string(),
  place: z.string(),
  shortNoticeBecause: z.string().nullable(),
  cancelledBecause: z.string().nullable(),
  /** Whether a tripwire drafted it and nobody has confirmed it yet. */
  isDraft: z.boolean(),
  /** Whether it was called with others that come round. */
  isInSeries: z.boolean(),
  agenda: z.array(
    z.object({
      pointId: z.uuid(),
      place: z.int(),
      /** What the point is called: "2.1". */
      number: z.string(),
      level: z.int(),
      title: z.string(),
      minutes: z.int().nullable(),
      measureId: z.uuid().nullable(),
      /** Whether it begins at a time of its own, and not when the point before it ends. */
      isFixed: z.boolean(),
      startsAt: z.string(),
      endsAt: z.string(),
      speakers: z.array(z.object({ memberId: z.uuid(), name: z.string() })),
      papers: z.array(
        z.object({ kind: z.enum(paperKinds), id: z.uuid(), number: z.int(), title: z.string() }),
      ),
    }),
  ),
  invited: z.array(
    z.object({
      memberId: z.uuid(),
      name: z.string(),
      office: z.string(),
      ministryName: z.string().nullable(),
      seat: z.enum(['principal', 'deputy']).nullable(),
      present: z.boolean(),
      /** Whether they are there from afar. */
      remote: z.boolean(),
    }),
  ),
  ministries: z.array(z.object({ ministryId: z.uuid(), name: z.string(), present: z.boolean() })),
  quorum: z.object({
    present: z.int(),
    entitled: z.int(),
    /** Ministries that must be there for the quorum. */
    needed: z.int(),
    fraction,
    met: z.boolean(),
  }),
  /** Whether the body's rules let presence from afar be presence. */
  remoteCounts: z.boolean(),
  movements: z.array(
    z.object({ name: z.string(), movement: z.enum(['arrived', 'remote', 'left']), at: z.string() }),
  ),
  motions: z.array(motionRead),
})
