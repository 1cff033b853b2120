import { and, eq } from 'drizzle-orm'
import { actionReminder } from '#db/schema/action-reminder.ts'
import { defineAct } from '#server/acts.ts'
import { postLetter } from '#server/mail/post-letter.ts'
import { neutralReference } from '#server/mail/rules/letter-kinds.ts'
import { situationOf } from '#server/platform/about.ts'
import { lockAction, originOf } from './lock-action.ts'
import { writtenToFor } from './owner-inside.ts'
import { presentIn } from './present-day.ts'
import { remindOfActionInput, remindOfActionOutput } from './remind.schema.ts'
import { dayIn, reminderFor } from './rules/days.ts'
import { zoneOf } from './zone-of.ts'

/**
 * Reminds whoever owns something of its day: once shortly before, once on it, once after it. Refused where nothing
 * is due to be said, so that running it twice says it once.
 */
export const remindOfAction = defineAct({
  name: 'action_point.remind',
  input: remindOfActionInput,
  output: remindOfActionOutput,
  about: (tx, { actionId }) => situationOf(tx, 'action', actionId),
  async perform(act, { actionId }) {
    const found = await lockAction(act.tx, actionId)
    if (!found) return act.refuse('common.not_found')
    if (found.completedAt !== null) return act.refuse('actions.completed')
    const { situationId, dueOn } = found
    const now = await presentIn(act.tx, situationId)
    const kind = reminderFor(dayIn(await zoneOf(act.tx, found), now), dueOn)
    if (kind === null) return act.refuse('actions.not_due')
    const [reminded] = await act.tx
      .select({ id: actionReminder.id })
      .from(actionReminder)
      .where(
        and(
          ...[eq(actionReminder.actionId, actionId), eq(actionReminder.dueOn, dueOn)],
          eq(actionReminder.kind, kind),
        ),
      )
    if (reminded) return act.refuse('actions.reminded_already')
    await act.tx.insert(actionReminder).values({
      ...{ id: act.newId(), situationId, actionId, dueOn, kind, at: act.at, madeBy: act.id },
    })
    const { thing, origin } = originOf(found)
    const owner = { ministryId: found.ownerMinistryId, memberId: found.ownerMemberId }
    const told = await writtenToFor(act.tx, situationId, owner)
    for (const memberId of told) {
      await postLetter(act, {
        ...{ memberId, kind: 'action_due', about: thing, situationId },
        params: { reference: neutralReference('A', actionId) },
      })
    }

    return act.done({
      thing,
      content: { ...origin, action: actionId, number: found.number, due_on: dueOn, kind, told },
      output: { actionId, kind },
    })
  },
})
