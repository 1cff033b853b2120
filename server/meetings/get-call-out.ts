import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { callOut } from '#db/schema/call-out.ts'
import { callOutAnswer } from '#db/schema/call-out-answer.ts'
import { meeting } from '#db/schema/meeting.ts'
import { noticeWaiver } from '#db/schema/notice-waiver.ts'
import { electorateOf, holdersOf } from '#server/ballots/electorate-of.ts'
import { memberNames, ministryNames } from '#server/ballots/names.ts'
import { situationOf } from '#server/platform/about.ts'
import { held, madeBy, timeAt } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { attendanceOf } from './attendance-of.ts'
import { procedureOf } from './body-procedure.ts'
import { callOutRead } from './call-out-read.schema.ts'
import { ministryHeldBy } from './own-call.ts'
import { acknowledgedQuorumAt, callOutState, presentQuorumAt } from './rules/call-out.ts'
import { quorumNow } from './rules/quorum.ts'

const urgentHeader = async (tx: Transaction, meetingId: string, asOf: number | undefined) => {
  const [row] = await tx
    .select({
      bodyId: meeting.bodyId,
      situationId: meeting.situationId,
      urgentSince: meeting.urgentSince,
      now: sql<string>`${timeAt(asOf)}`,
    })
    .from(meeting)
    .where(and(eq(meeting.id, meetingId), held(meeting, asOf)))

  return row
}

/** The call-out of an urgent meeting: where each ministry stands, and how long a quorum took. Null where there is none. */
export const getCallOut = defineRead({
  name: 'meeting.get_call_out',
  input: z.object({ meetingId: z.uuid() }),
  output: callOutRead,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform({ tx, actor, asOf }, { meetingId }) {
    const header = await urgentHeader(tx, meetingId, asOf)
    const procedure = header && (await procedureOf(tx, header.bodyId, asOf))
    if (!header || !procedure || header.urgentSince === null) return null
    const { urgentSince, bodyId, situationId } = header
    const { quorum } = procedure.rules
    const electorate = await electorateOf(tx, bodyId, situationId, asOf)
    const { calls, answers, waivers } = await callOutOf(tx, meetingId, asOf)
    const movements = await attendanceOf(tx, meetingId, asOf)
    const holders = holdersOf(electorate)
    const ministry = await ministryNames(tx)
    const name = await memberNames(tx, [
      ...holders.map(({ member }) => member),
      ...answers.flatMap(({ memberId, takenBy }) => [memberId, ...(takenBy ? [takenBy] : [])]),
      ...waivers.map(({ memberId }) => memberId),
    ])
    const named = (id: string) => ({ id, name: name(id) })
    const since = (at: Date | null) =>
      at && {
        at: at.toISOString(),
        seconds: Math.max(0, Math.round((at.getTime() - urgentSince.getTime()) / 1000)),
      }
    const entitled = electorate.length
    const answeredAt = answers.map((answer) => answer.answeredAt)

    return {
      meetingId,
      calledAt: urgentSince.toISOString(),
      dueAt: calls[0]?.dueAt.toISOString() ?? null,
      entitled,
      acknowledged: answers.length,
      needed: quorumNow(0, entitled, quorum).needed,
      quorumAcknowledged: since(acknowledgedQuorumAt(answeredAt, entitled, quorum)),
      quorumInTheRoom: since(presentQuorumAt(movements, holders, entitled, procedure.rules)),
      ministries: calls
        .map((call) => {
          const { ministryId } = call
          const answer = answers.find((one) => one.ministryId === ministryId)
          const waiver = waivers.find((one) => one.ministryId === ministryId)
          const seat = electorate.find((one) => one.ministry === ministryId)
          return {
            ministryId,
            name: ministry(ministryId),
            state: callOutState(call, answer !== undefined, new Date(header.now)),
            escalatedAt: call.escalatedAt?.toISOString() ?? null,
            deputies: (seat?.deputies ?? []).map(named),
            holders: holders
              .filter((holder) => holder.ministry === ministryId)
              .map(({ member }) => named(member)),
            answer: answer
              ? {
                  by: name(answer.memberId),
                  at: answer.answeredAt.toISOString(),
                  takenBy: answer.takenBy && name(answer.takenBy),
                  note: answer.note,
                }
              : null,
            waiver: waiver
              ? { by: name(waiver.memberId), at: waiver.at.toISOString(), note: waiver.note }
              : null,
          }
        })
        .sort((one, other) => one.name.localeCompare(other.name)),
      ownMinistryId: actor.situation.includes('representative')
        ? (ministryHeldBy(electorate, actor.memberId) ?? null)
        : null,
    }
  },
})

const callOutOf = async (tx: Transaction, meetingId: string, asOf: number | undefined) => ({
  calls: await tx
    .select()
    .from(callOut)
    .where(and(eq(callOut.meetingId, meetingId), held(callOut, asOf))),
  answers: await tx
    .select()
    .from(callOutAnswer)
    .where(and(eq(callOutAnswer.meetingId, meetingId), madeBy(callOutAnswer, asOf))),
  waivers: await tx
    .select()
    .from(noticeWaiver)
    .where(and(eq(noticeWaiver.meetingId, meetingId), madeBy(noticeWaiver, asOf))),
})
