import { and, eq, isNull, lte, notExists, sql } from 'drizzle-orm'
import { callOut } from '#db/schema/call-out.ts'
import { callOutAnswer } from '#db/schema/call-out-answer.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import type { Act } from '#server/platform/act-types.ts'
import { endVersion } from '#server/platform/versions.ts'
import { procedureOf } from './body-procedure.ts'
import { seekDeputiesInput, seekDeputiesOutput } from './call-out.schema.ts'
import { alsoInvite } from './invite-members.ts'
import { urgentMeeting } from './own-call.ts'
import { writeToInvited } from './write-to-invited.ts'

/**
 * Turns to the deputies of every ministry that has been silent for as long as the rules allow: they are invited and
 * told. Run by the worker; run again, or when all have answered, it is refused and leaves no entry.
 */
export const seekDeputies = defineAct({
  name: 'call_out.seek_deputies',
  input: seekDeputiesInput,
  output: seekDeputiesOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId }) {
    const { meeting, electorate } = await urgentMeeting(act, meetingId)
    const silent = await silentIn(act, meetingId)
    if (silent.length === 0) return act.refuse('convening.nobody_silent')
    const sought: { ministry: string; deputies: string[] }[] = []
    for (const call of silent) {
      const seat = electorate.find(({ ministry }) => ministry === call.ministryId)
      await endVersion(act, callOut, call.id)
      await act.tx
        .insert(callOut)
        .values({ ...call, escalatedAt: act.at, madeBy: act.id, endedBy: null })
      sought.push({ ministry: call.ministryId, deputies: seat?.deputies ?? [] })
    }
    const deputies = sought.flatMap((one) => one.deputies)
    const here = { meetingId, situationId: meeting.situationId }
    await alsoInvite(act, here, deputies)
    const procedure = await procedureOf(act.tx, meeting.bodyId)
    if (procedure) {
      const memberIds = [...new Set(deputies)]
      await writeToInvited(act, here, meeting, procedure.rules, { kind: 'call_out', memberIds })
    }

    return act.done({
      thing: { kind: 'meeting', id: meetingId },
      content: { sought },
      output: { ministryIds: sought.map(({ ministry }) => ministry) },
    })
  },
})

const silentIn = (act: Act, meetingId: string) =>
  act.tx
    .select()
    .from(callOut)
    .where(
      and(
        eq(callOut.meetingId, meetingId),
        isNull(callOut.endedBy),
        isNull(callOut.escalatedAt),
        lte(callOut.dueAt, act.at),
        notExists(
          act.tx
            .select({ one: sql`1` })
            .from(callOutAnswer)
            .where(
              and(
                eq(callOutAnswer.meetingId, callOut.meetingId),
                eq(callOutAnswer.ministryId, callOut.ministryId),
              ),
            ),
        ),
      ),
    )
    .orderBy(callOut.ministryId)
