import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { meeting } from '#db/schema/meeting.ts'
import { ministry } from '#db/schema/ministry.ts'
import { motion } from '#db/schema/motion.ts'
import { motionSecond } from '#db/schema/motion-second.ts'
import { electorateOf } from '#server/ballots/electorate-of.ts'
import { motionsWhere } from '#server/ballots/motions-where.ts'
import { memberNames, ministryNames } from '#server/ballots/names.ts'
import { isEnd, motionGraph, takesBallot } from '#server/ballots/rules/motion-graph.ts'
import { permits } from '#server/members/rules/roles.ts'
import { situationOf } from '#server/platform/about.ts'
import { held, madeBy } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { deliberationRead } from './deliberation.schema.ts'
import { readOrigins } from './read-origins.ts'
import { readPositions } from './read-positions.ts'
import { readSteps } from './read-steps.ts'
import { mayReportBack } from './rules/may-report-back.ts'
import { lastPositions } from './rules/positions.ts'
import { whoMay } from './rules/who-may.ts'
import { showPosition } from './show-position.ts'

/** Who put and seconded a motion, what happened to it, what was said on it, and what the reader may do about it. */
export const getDeliberation = defineRead({
  name: 'motion.deliberation',
  input: z.object({ motionId: z.uuid() }),
  output: deliberationRead,
  about: (tx, { motionId }) => situationOf(tx, 'motion', motionId),
  async perform({ tx, actor, asOf }, { motionId }) {
    const [found] = await motionsWhere(tx, eq(motion.id, motionId), asOf)
    if (!found) return null
    const { situationId, bodyId, state, secondsNeeded } = found
    const seats = await electorateOf(tx, bodyId, situationId, asOf)
    const seconds = await tx
      .select({ ministryId: motionSecond.ministryId })
      .from(motionSecond)
      .where(and(eq(motionSecond.motionId, motionId), madeBy(motionSecond, asOf)))
    const steps = await readSteps(tx, motionId, asOf)
    const positions = await readPositions(tx, motionId, asOf)
    const names = {
      ministry: await ministryNames(tx),
      member: await memberNames(
        tx,
        [
          found.movedBy ?? '',
          ...steps.map(({ memberId }) => memberId ?? ''),
          ...positions.flatMap(({ member, repliedBy }) => [member, ...repliedBy]),
        ].filter(Boolean),
      ),
    }
    const now = asOf === undefined
    const may = (act: keyof typeof whoMay) => now && permits(whoMay[act], actor)
    const sits = seats.some((seat) => seat.ministry === actor.ministryId)
    const isDiscussed = motionGraph[state].discussion_closed !== undefined || state === 'undecided'
    const last = lastPositions(positions)
    const shown = (one: (typeof positions)[number]) => showPosition(one, names, actor)
    const referred = steps.filter(({ step }) => step === 'referred').at(-1)
    const to = { to: referred?.ministryId ?? null, roles: actor.situation }

    return {
      moverName: found.ministryId
        ? names.ministry(found.ministryId)
        : found.movedBy && names.member(found.movedBy),
      secondedBy: seconds.map(({ ministryId }) => names.ministry(ministryId)),
      maySecond:
        may('motion.second') &&
        state === 'put' &&
        secondsNeeded > 0 &&
        sits &&
        actor.ministryId !== found.ministryId &&
        !seconds.some(({ ministryId }) => ministryId === actor.ministryId),
      steps: steps.map(({ ministryId, memberId, ...step }) => ({
        ...step,
        ministryName: ministryId && names.ministry(ministryId),
        memberName: memberId && names.member(memberId),
      })),
      ...(await readOrigins(tx, motionId, asOf)),
      mergeable: (may('motion.merge') && takesBallot(state) && found.kind !== 'amendment'
        ? await motionsWhere(
            tx,
            and(eq(motion.bodyId, bodyId), eq(motion.situationId, situationId)),
          )
        : []
      )
        .filter(
          (one) => one.motionId !== motionId && one.kind === found.kind && takesBallot(one.state),
        )
        .map(({ motionId: id, number, question }) => ({ motionId: id, number, question })),
      positions: positions.map(shown),
      table: seats
        .map(({ ministry: id }) => {
          const position = last.get(id)
          const ministryName = names.ministry(id)
          return { ministryId: id, ministryName, position: position ? shown(position) : null }
        })
        .sort((one, other) => one.ministryName.localeCompare(other.ministryName)),
      mayAsk:
        may('position.take') && (isDiscussed || state === 'referred' || state === 'adjourned'),
      mayTakePosition: sits && actor.situation.includes('representative'),
      mayReply: may('position.reply') && !isEnd(state),
      mayReportBack:
        may('motion.report_back') &&
        state === 'referred' &&
        mayReportBack({ ...to, ministry: actor.ministryId }),
      isConvenor: now && actor.situation.includes('convenor'),
      ministries: await tx
        .select({ id: ministry.id, name: ministry.name })
        .from(ministry)
        .where(held(ministry))
        .orderBy(asc(ministry.name)),
      meetings: await tx
        .select({ id: meeting.id, title: meeting.title })
        .from(meeting)
        .where(
          and(
            eq(meeting.situationId, situationId),
            eq(meeting.bodyId, bodyId),
            held(meeting),
            isNull(meeting.cancelledBecause),
            gt(meeting.endsAt, sql`clock_timestamp()`),
          ),
        )
        .orderBy(asc(meeting.startsAt)),
    }
  },
})
