import { and, eq, inArray, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { mandate } from '#db/schema/mandate.ts'
import { motion } from '#db/schema/motion.ts'
import { motionSecond } from '#db/schema/motion-second.ts'
import { seat } from '#db/schema/seat.ts'
import { situation } from '#db/schema/situation.ts'
import { type MotionRead, motionsWhere } from '#server/ballots/motions-where.ts'
import { isEnd } from '#server/ballots/rules/motion-graph.ts'
import { installationWide } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { lastSteps } from './last-step.ts'
import { readPositionsOn } from './read-positions.ts'
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
 * ministry put, or for what was asked when one was referred to them. Read at once for all of them.
 */
export const listWaitingMotions = defineRead({
  name: 'motion.waiting',
  input: z.object({}),
  output: z.array(waiting),
  about: installationWide,
  async perform({ tx, actor }) {
    const { memberId, ministryId } = actor
    if (memberId === null) return []
    const mandates = await mandatesOf(tx, memberId)
    const situationIds = [...mandates.keys()]
    if (situationIds.length === 0) return []
    const all = await motionsWhere(tx, inArray(motion.situationId, situationIds))
    const open = all.filter(({ state }) => !isEnd(state) && state !== 'withdrawn')
    const isOwn = (put: MotionRead) =>
      put.movedBy === memberId || (ministryId !== null && put.ministryId === ministryId)
    const toSecond = open.filter(
      (put) => put.state === 'put' && put.secondsNeeded > 0 && ministryId !== put.ministryId,
    )
    const seconding = await mayStillSecond(tx, ministryId, toSecond)
    const referrals = await lastSteps(tx, idsOf(open.filter(isReferred)), 'referred')
    const positions = await readPositionsOn(tx, idsOf(open.filter(isOwn)))

    return open.flatMap((put) => {
      const { motionId, question, situationId } = put
      const own = mandates.get(situationId)
      const roles = own?.roles ?? []
      const situationName = own?.name ?? ''
      const waits = (waitsFor: Waiting['waitsFor'], title: string, dueOn: string | null) => ({
        ...{ motionId, waitsFor, title, situationName, dueOn },
      })
      const referred = referrals.get(motionId)
      const asked = {
        to: referred?.ministryId ?? null,
        ministry: ministryId,
        roles: roles.filter((one) => one !== 'convenor'),
      }
      const questions = positions.filter(
        (position) =>
          position.motionId === motionId &&
          positionState(position) === 'open' &&
          position.member !== memberId,
      )

      return [
        ...(seconding.has(motionId) && roles.includes('representative')
          ? [waits('second', question, null)]
          : []),
        ...(isReferred(put) && mayReportBack(asked)
          ? [waits('report', referred?.words ?? question, referred?.dueOn ?? null)]
          : []),
        ...questions.map(({ text }) => waits('answer', text, null)),
      ]
    })
  },
})

const idsOf = (motions: readonly MotionRead[]) => motions.map(({ motionId }) => motionId)
const isReferred = ({ state }: MotionRead) => state === 'referred'

/** The situations that a member has a mandate in, with their names and the roles held there. */
const mandatesOf = async (tx: Transaction, memberId: string) => {
  const rows = await tx
    .select({ situationId: mandate.situationId, role: mandate.role, name: situation.name })
    .from(mandate)
    .innerJoin(situation, and(eq(situation.id, mandate.situationId), held(situation)))
    .where(and(eq(mandate.memberId, memberId), isNull(mandate.endedBy)))
  const found = new Map<string, { name: string; roles: (typeof rows)[number]['role'][] }>()
  for (const { situationId, role, name } of rows) {
    if (situationId === null) continue
    found.set(situationId, { name, roles: [...(found.get(situationId)?.roles ?? []), role] })
  }

  return found
}

/** Which of the motions a ministry could second and has not: it sits in their bodies. */
const mayStillSecond = async (
  tx: Transaction,
  ministryId: string | null,
  motions: readonly MotionRead[],
): Promise<Set<string>> => {
  if (ministryId === null || motions.length === 0) return new Set()
  const sits = await tx
    .selectDistinct({ bodyId: seat.bodyId })
    .from(seat)
    .where(and(eq(seat.ministryId, ministryId), held(seat)))
  const seconded = await tx
    .select({ motionId: motionSecond.motionId })
    .from(motionSecond)
    .where(
      and(eq(motionSecond.ministryId, ministryId), inArray(motionSecond.motionId, idsOf(motions))),
    )
  const bodies = new Set(sits.map(({ bodyId }) => bodyId))
  const done = new Set(seconded.map(({ motionId }) => motionId))

  return new Set(
    motions
      .filter(({ motionId, bodyId }) => bodies.has(bodyId) && !done.has(motionId))
      .map(({ motionId }) => motionId),
  )
}
