import { and, eq, isNull } from 'drizzle-orm'
import { findingDetermination } from '#db/schema/finding-determination.ts'
import { defineAct } from '#server/acts.ts'
import { announceBasis } from '#server/evidence/announce-basis.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { determinationOutput, withdrawDeterminationInput } from './determination.schema.ts'

/** Takes back what members determined, with the reason. It stays readable; abandonment no longer counts. */
export const withdrawDetermination = defineAct({
  name: 'finding.withdraw_determination',
  input: withdrawDeterminationInput,
  output: determinationOutput,
  about: (tx, { determinationId }) => situationOf(tx, 'finding_determination', determinationId),
  async perform(act, { determinationId, reason }) {
    const [present] = await act.tx
      .select()
      .from(findingDetermination)
      .where(
        and(eq(findingDetermination.id, determinationId), isNull(findingDetermination.endedBy)),
      )
    if (!present) return act.refuse('common.not_found')
    if (
      present.withdrawnBecause !== null ||
      !(await endVersion(act, findingDetermination, determinationId))
    ) {
      return act.refuse('findings.determination_withdrawn')
    }
    await act.tx
      .insert(findingDetermination)
      .values({ ...present, withdrawnBecause: reason, madeBy: act.id, endedBy: null })
    if (present.subject === 'E7') await announceBasis(act)

    return act.done({
      thing: { kind: 'finding_determination', id: determinationId },
      content: { reason },
      output: { determinationId },
    })
  },
})
