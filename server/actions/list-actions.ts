import { and, eq, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { decisionAction } from '#db/schema/decision-action.ts'
import { installationWide } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { actionLine } from './action-line.schema.ts'
import { actionLines } from './action-lines.ts'

/** Which of them: what is not done, what should have been, what is. */
const actionStates = ['open', 'overdue', 'done', 'all'] as const

/** Decisions with the ballot, of whatever kind, that took them. */
const takenIn = sql`select d.id from decision d join (
  select id, meeting_id, body_id from ballot union all select id, meeting_id, body_id from choice_ballot
) b on b.id = coalesce(d.ballot_id, d.choice_id)`

/**
 * What is to be done because of meetings and decisions that the reader sees, the first due first: of everything, of a
 * situation, of a body or of one meeting with the decisions taken in it. At most 200.
 */
export const listActions = defineRead({
  name: 'action_point.list',
  input: z.object({
    situationId: z.uuid().optional(),
    bodyId: z.uuid().optional(),
    meetingId: z.uuid().optional(),
    ministryId: z.uuid().optional(),
    state: z.enum(actionStates).default('open'),
  }),
  output: z.array(actionLine),
  about: installationWide,
  async perform(read, { situationId, bodyId, meetingId, ministryId, state }) {
    const { decisionId } = decisionAction
    const where = and(
      situationId === undefined ? undefined : eq(decisionAction.situationId, situationId),
      ministryId === undefined ? undefined : eq(decisionAction.ownerMinistryId, ministryId),
      meetingId === undefined
        ? undefined
        : or(
            eq(decisionAction.meetingId, meetingId),
            sql`${decisionId} in (${takenIn} where b.meeting_id = ${meetingId})`,
          ),
      bodyId === undefined
        ? undefined
        : or(
            sql`${decisionAction.meetingId} in (select m.id from meeting m where m.body_id = ${bodyId} and m.ended_by is null)`,
            sql`${decisionId} in (${takenIn} where b.body_id = ${bodyId})`,
          ),
      state === 'open' || state === 'overdue' ? isNull(decisionAction.completedAt) : undefined,
      state === 'done' ? isNotNull(decisionAction.completedAt) : undefined,
    )
    const lines = await actionLines(read, where)

    return state === 'overdue' ? lines.filter(({ isOverdue }) => isOverdue) : lines
  },
})
