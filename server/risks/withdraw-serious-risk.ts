import { and, eq, isNull } from 'drizzle-orm'
import { seriousRisk } from '#db/schema/serious-risk.ts'
import { defineAct } from '#server/acts.ts'
import { announceBasis } from '#server/evidence/announce-basis.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import {
  withdrawSeriousRiskInput,
  withdrawSeriousRiskOutput,
} from './withdraw-serious-risk.schema.ts'

/**
 * Says that a determination of serious risk no longer stands, and why. It stays readable; gates no longer read
 * it, and owners of decisions that rested on it get word.
 */
export const withdrawSeriousRisk = defineAct({
  name: 'serious_risk.withdraw',
  input: withdrawSeriousRiskInput,
  output: withdrawSeriousRiskOutput,
  about: (tx, { seriousRiskId }) => situationOf(tx, 'serious_risk', seriousRiskId),
  async perform(act, { seriousRiskId, reason }) {
    const by = act.actor.memberId
    if (by === null) return act.refuse('common.not_entitled')
    const [present] = await act.tx
      .select()
      .from(seriousRisk)
      .where(and(eq(seriousRisk.id, seriousRiskId), isNull(seriousRisk.endedBy)))
    if (present === undefined) return act.refuse('common.not_found')
    if (present.withdrawnBecause !== null || !(await endVersion(act, seriousRisk, seriousRiskId))) {
      return act.refuse('risks.serious_risk_withdrawn')
    }
    await act.tx.insert(seriousRisk).values({
      ...present,
      ...{ withdrawnBecause: reason, withdrawnAt: act.at, withdrawnBy: by },
      ...{ madeBy: act.id, endedBy: null },
    })
    await announceBasis(act)

    return act.done({
      thing: { kind: 'serious_risk', id: seriousRiskId },
      content: { reason },
      output: { seriousRiskId },
    })
  },
})
