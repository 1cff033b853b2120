import { and, eq, isNull } from 'drizzle-orm'
import { mandate } from '#db/schema/mandate.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { isLast } from './is-last-mandate.ts'
import { withdrawMandateInput, withdrawMandateOutput } from './withdraw-mandate.schema.ts'

/** Ends a role in a situation; open sockets follow within a second. A situation keeps a convenor who reads all. */
export const withdrawMandate = defineAct({
  name: 'mandate.withdraw',
  input: withdrawMandateInput,
  output: withdrawMandateOutput,
  about: (tx, input) => situationOf(tx, 'mandate', input.mandateId),
  async perform(act, { mandateId }) {
    const [present] = await act.tx
      .select({ memberId: mandate.memberId, role: mandate.role })
      .from(mandate)
      .where(
        and(
          eq(mandate.id, mandateId),
          isNull(mandate.endedBy),
          act.situationId === null ? undefined : eq(mandate.situationId, act.situationId),
        ),
      )
    if (!present) return act.refuse('common.not_found')
    if (present.role === 'convenor' && (await isLast(act.tx, mandateId, present, act))) {
      return act.refuse('members.last_convenor')
    }
    await endVersion(act, mandate, mandateId)

    return act.done({
      thing: { kind: 'mandate', id: mandateId },
      content: { member: present.memberId, role: present.role },
      output: { mandateId },
    })
  },
})
