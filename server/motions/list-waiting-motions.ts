import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { mandate } from '#db/schema/mandate.ts'
import { motion } from '#db/schema/motion.ts'
import { motionSecond } from '#db/schema/motion-second.ts'
import { situation } from '#db/schema/situation.ts'
import { motionsWhere } from '#server/ballots/motions-where.ts'
import { isEnd } from '#server/ballots/rules/motion-graph.ts'
import { seatsOf } from '#server/meetings/body-procedure.ts'
import { installationWide } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { lastStep } from './last-step.ts'
import { readPositions } from './read-positions.ts'
import { mayReportBack } from './rules/may-report-back.ts'
import { positionState } from './rules/positions.ts'

const waiting = z.object({
  motionId: z.uuid(),
  waitsFor: z.enum(['second', 'answer', 'report']),
  title: z.string(),
  situationName: z.string(),
  dueOn: z.string().nullable(),
})
type Waiting = z.output<typeof waiting>

/**
 * Motions that wait for the reader: for their ministry's second, for an answer to a question on a motion that their
 * ministry put, or for what was asked when one was referred to them.
 */
export const listWaitingMotions = defineRead({
  name: 'motion.waiting',
  input: z.object({}),
  output: z.array(waiting),
  about: installationWide,
  async perform({ tx, actor }) {
    const { memberId, ministryId } = actor
    if (memberId === null) return []
    const mandates = await tx
      .select({ situationId: mandate.situationId, role: mandate.role, name: situation.name })
      .from(mandate)
      .innerJoin(situation, and(eq(situation.id, mandate.situationId), held(situation)))
      .where(and(eq(mandate.memberId, memberId), isNull(mandate.endedBy)))
    const found: Waiting[] = []
    for (const situationId of new Set(mandates.map((one) => one.situationId))) {
      if (situationId === null) continue
      const own = mandates.filter((one) => one.situationId === situationId)
      const roles = own.map(({ role }) => role)
      const situationName = own[0]?.name ?? ''
      const open = (await motionsWhere(tx, eq(motion.situationId, situationId))).filter(
        ({ state }) => !isEnd(state) && state !== 'withdrawn',
      )
      for (const put of open) {
        const { motionId, question, state } = put
        const waits = (
          waitsFor: 'second' | 'answer' | 'report',
          title: string,
          dueOn: string | null,
        ) => found.push({ motionId, waitsFor, title, situationName, dueOn })
        if (state === 'put' && put.secondsNeeded > 0 && ministryId !== put.ministryId) {
          const seats = await seatsOf(tx, put.bodyId)
          const seconds = await tx
            .select({ ministryId: motionSecond.ministryId })
            .from(motionSecond)
            .where(eq(motionSecond.motionId, motionId))
          const mine = (one: { ministry?: string; ministryId?: string }) =>
            (one.ministry ?? one.ministryId) === ministryId
          if (roles.includes('representative') && seats.some(mine) && !seconds.some(mine)) {
            waits('second', question, null)
          }
        }
        if (state === 'referred') {
          const referred = await lastStep(tx, motionId, 'referred')
          const to = referred?.ministryId ?? null
          const asked = {
            to,
            ministry: ministryId,
            roles: roles.filter((one) => one !== 'convenor'),
          }
          if (mayReportBack(asked))
            waits('report', referred?.words ?? question, referred?.dueOn ?? null)
        }
        const isMover =
          put.movedBy === memberId || (ministryId !== null && put.ministryId === ministryId)
        if (!isMover) continue
        for (const position of await readPositions(tx, motionId)) {
          if (positionState(position) === 'open' && position.member !== memberId) {
            waits('answer', position.text, null)
          }
        }
      }
    }

    return found
  },
})
