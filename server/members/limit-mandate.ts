import { and, eq, isNull } from 'drizzle-orm'
import { mandate } from '#db/schema/mandate.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { highestMarking, reaches } from '#server/situations/rules/markings.ts'
import { ceilingOf } from './ceiling-of.ts'
import { isLast } from './is-last-mandate.ts'
import { limitMandateInput, limitMandateOutput } from './limit-mandate.schema.ts'

/**
 * Sets up to which marking a mandate reaches, as another version of it. Open sockets follow within a second.
 * Nobody lets others read what they may not read themselves, and a situation keeps a convenor who reads all.
 */
export const limitMandate = defineAct({
  name: 'mandate.limit',
  input: limitMandateInput,
  output: limitMandateOutput,
  about: (tx, { mandateId }) => situationOf(tx, 'mandate', mandateId),
  async perform(act, { mandateId, ceiling }) {
    const { tx, actor, situationId } = act
    if (situationId === null) return act.refuse('common.not_found')
    const [present] = await tx
      .select({ memberId: mandate.memberId, role: mandate.role, ceiling: mandate.ceiling })
      .from(mandate)
      .where(
        and(
          eq(mandate.id, mandateId),
          eq(mandate.situationId, situationId),
          isNull(mandate.endedBy),
        ),
      )
    if (!present) return act.refuse('common.not_found')
    if (present.ceiling === ceiling) return act.refuse('sections.ceiling_already')
    if (!reaches(await ceilingOf(tx, actor, situationId), ceiling)) {
      return act.refuse('sections.above_own_ceiling')
    }
    const limits = ceiling !== highestMarking
    if (limits && present.role === 'convenor' && (await isLast(tx, mandateId, present, act))) {
      return act.refuse('members.last_convenor')
    }
    await endVersion(act, mandate, mandateId)
    const { memberId, role } = present
    await tx
      .insert(mandate)
      .values({ id: mandateId, memberId, situationId, role, ceiling, madeBy: act.id })

    return act.done({
      thing: { kind: 'mandate', id: mandateId },
      content: { member: memberId, role, ceiling },
      output: { mandateId },
    })
  },
})
