import { z } from 'zod'
import { positionKinds } from './rules/positions.ts'

const recordedSteps = [
  'discussion_closed',
  'discussion_reopened',
  'withdrawn',
  'referred',
  'returned',
  'adjourned',
  'resumed',
  'merged',
  'split',
  'superseded',
  'overridden',
] as const

const motionName = z.object({ motionId: z.uuid(), number: z.int() })

const said = {
  memberName: z.string(),
  ministryName: z.string().nullable(),
  text: z.string(),
  at: z.string(),
}

const position = z.object({
  positionId: z.uuid(),
  kind: z.enum(positionKinds),
  state: z.enum(['standing', 'open', 'answered', 'withdrawn']),
  ...said,
  replies: z.array(z.object({ replyId: z.uuid(), ...said })),
  isOwn: z.boolean(),
})

/** What happened to a motion and what was said on it. */
export const deliberationRead = z.object({
  /** Who put it: a ministry where it has one, else the member; null where that was not kept. */
  moverName: z.string().nullable(),
  secondedBy: z.array(z.string()),
  maySecond: z.boolean(),
  steps: z.array(
    z.object({
      id: z.uuid(),
      step: z.enum(recordedSteps),
      leadsTo: z.enum(['put', 'seconded', 'discussed']).nullable(),
      words: z.string(),
      ministryName: z.string().nullable(),
      dueOn: z.string().nullable(),
      meetingId: z.uuid().nullable(),
      other: motionName.nullable(),
      memberName: z.string().nullable(),
      at: z.string(),
      index: z.int(),
    }),
  ),
  /** The motions that it came from and those that it went into. */
  cameFrom: z.array(motionName),
  wentInto: z.array(motionName),
  /** Motions that the convenor could merge it with. */
  mergeable: z.array(motionName.extend({ question: z.string() })),
  positions: z.array(position),
  /** Every ministry of the body with the position that stands for it. */
  table: z.array(
    z.object({ ministryId: z.uuid(), ministryName: z.string(), position: position.nullable() }),
  ),
  mayAsk: z.boolean(),
  mayTakePosition: z.boolean(),
  mayReply: z.boolean(),
  mayReportBack: z.boolean(),
  /** What the reader may do with it as convenor. */
  isConvenor: z.boolean(),
  /** Where a motion may be referred and adjourned to. */
  ministries: z.array(z.object({ id: z.uuid(), name: z.string() })),
  meetings: z.array(z.object({ id: z.uuid(), title: z.string() })),
})
export type Deliberation = z.output<typeof deliberationRead>
