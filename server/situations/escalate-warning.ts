import { and, eq, isNull } from 'drizzle-orm'
import { warning } from '#db/schema/warning.ts'
import { defineAct } from '#server/acts.ts'
import { installationWide } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { escalateWarningInput, escalateWarningOutput } from './escalate-warning.schema.ts'
import { mustEscalate } from './rules/warning-state.ts'

/**
 * Puts a warning that nobody answered within 24 hours in front of every focal point. Run by the worker; run
 * again, or after an answer, it is refused and leaves no entry.
 */
export const escalateWarning = defineAct({
  name: 'warning.escalate',
  input: escalateWarningInput,
  output: escalateWarningOutput,
  about: installationWide,
  async perform(act, { warningId }) {
    const [present] = await act.tx
      .select()
      .from(warning)
      .where(and(eq(warning.id, warningId), isNull(warning.endedBy)))
    if (!present) return act.refuse('common.not_found')
    if (!mustEscalate(present.state, present.receivedAt, act.at)) {
      return act.refuse('situations.warning_not_due')
    }
    if (!(await endVersion(act, warning, warningId)))
      return act.refuse('situations.warning_answered')
    await act.tx.insert(warning).values({
      ...present,
      state: 'escalated',
      escalatedAt: act.at,
      madeBy: act.id,
      endedBy: null,
    })

    return act.done({
      thing: { kind: 'warning', id: warningId },
      content: { received_at: present.receivedAt.toISOString() },
      output: { warningId },
    })
  },
})
