import { and, eq, isNull } from 'drizzle-orm'
import { mandate } from '#db/schema/mandate.ts'
import { defineAct } from '#server/acts.ts'
import { installationWide } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { isLast } from './is-last-mandate.ts'
import {
  withdrawInstallationMandateInput,
  withdrawInstallationMandateOutput,
} from './withdraw-installation-mandate.schema.ts'

/** Ends a role over the whole installation; open sockets follow within a second. The last administrator stays. */
export const withdrawInstallationMandate = defineAct({
  name: 'mandate.withdraw_installation',
  input: withdrawInstallationMandateInput,
  output: withdrawInstallationMandateOutput,
  about: installationWide,
  async perform(act, { mandateId }) {
    const [present] = await act.tx
      .select({ memberId: mandate.memberId, role: mandate.role })
      .from(mandate)
      .where(and(eq(mandate.id, mandateId), isNull(mandate.endedBy), isNull(mandate.situationId)))
    if (!present) return act.refuse('common.not_found')
    if (present.role === 'administrator' && (await isLast(act.tx, mandateId, present, act))) {
      return act.refuse('members.last_administrator')
    }
    await endVersion(act, mandate, mandateId)

    return act.done({
      thing: { kind: 'mandate', id: mandateId },
      content: { member: present.memberId, role: present.role },
      output: { mandateId },
    })
  },
})
