import { and, eq, isNull } from 'drizzle-orm'
import { member } from '#db/schema/member.ts'
import { warning } from '#db/schema/warning.ts'
import { defineAct } from '#server/acts.ts'
import { installationWide } from '#server/platform/about.ts'
import { logWarningInput, logWarningOutput } from './log-warning.schema.ts'
import { dueAt, receiptIsPast } from './rules/warning-state.ts'

/** The worker's job that escalates a warning which nobody answered in time. */
export const escalationTask = 'escalate-warning'

/** Logs a report received. It falls due 24 hours after its receipt, and escalates then if unanswered. */
export const logWarning = defineAct({
  name: 'warning.log',
  input: logWarningInput,
  output: logWarningOutput,
  about: installationWide,
  async perform(act, input) {
    const receivedAt = new Date(input.receivedAt)
    if (!receiptIsPast(receivedAt, act.at)) return act.refuse('situations.received_in_future')
    const receivedBy = input.receivedBy ?? act.actor.memberId
    if (receivedBy === null) return act.refuse('common.not_entitled')
    const [receiver] = await act.tx
      .select({ id: member.id })
      .from(member)
      .where(and(eq(member.id, receivedBy), isNull(member.endedBy)))
    if (!receiver) return act.refuse('common.not_found')
    const { id } = await act.newThing({ kind: 'warning', situationId: null })
    await act.tx.insert(warning).values({
      id,
      reported: input.reported,
      source: input.source,
      place: input.place,
      receivedAt,
      receivedBy,
      loggedAt: act.at,
      loggedBy: act.actor.memberId,
      state: 'waiting',
      madeBy: act.id,
    })
    const due = dueAt(receivedAt)
    await act.enqueue(escalationTask, { warningId: id }, { runAt: due, jobKey: `warning:${id}` })

    return act.done({
      thing: { kind: 'warning', id },
      content: {
        reported: input.reported,
        source: input.source,
        place: input.place,
        received_at: receivedAt.toISOString(),
        received_by: receivedBy,
        due_at: due.toISOString(),
      },
      output: { warningId: id, dueAt: due.toISOString() },
    })
  },
})
