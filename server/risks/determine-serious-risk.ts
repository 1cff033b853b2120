import { seriousRisk } from '#db/schema/serious-risk.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { crimeSet } from '#server/situations/rules/crimes.ts'
import { allEvidenceInside } from './all-evidence-inside.ts'
import {
  determineSeriousRiskInput,
  determineSeriousRiskOutput,
} from './determine-serious-risk.schema.ts'
import { presentLevels } from './present-levels.ts'
import { liesAhead } from './rules/ratings.ts'
import { subjectOf } from './rules/subjects.ts'

/**
 * Determines that there is a serious risk. The duty to prevent begins there: when a state learns, or should
 * have learned, of it (International Court of Justice, Bosnia v. Serbia, 2007, para. 431). It looks ahead,
 * accuses nobody and claims no standard of proof; gates of measures that force nobody ask for it.
 */
export const determineSeriousRisk = defineAct({
  name: 'serious_risk.determine',
  input: determineSeriousRiskInput,
  output: determineSeriousRiskOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(act, input) {
    const { situationId, determinedOn, population, reasons } = input
    const by = act.actor.memberId
    if (by === null) return act.refuse('common.not_entitled')
    if (liesAhead(determinedOn, act.at)) return act.refuse('risks.day_ahead')
    if (input.factors.some((id) => subjectOf(id) === undefined)) {
      return act.refuse('risks.subject_unknown')
    }
    if (!(await allEvidenceInside(act, input.evidenceIds))) {
      return act.refuse('risks.evidence_unknown')
    }
    const levels = await presentLevels(act.tx, situationId)
    const factors = [...new Set(input.factors)].map((subject) => ({
      subject,
      level: levels.get(subject)?.level ?? null,
    }))
    const { id } = await act.newThing({ kind: 'serious_risk' })
    const crimes = crimeSet(input.crimes)
    const evidenceIds = [...new Set(input.evidenceIds)]
    await act.tx.insert(seriousRisk).values({
      ...{ id, situationId, determinedOn, crimes, population, reasons, factors, evidenceIds },
      ...{ determinedAt: act.at, determinedBy: by, madeBy: act.id },
    })

    return act.done({
      thing: { kind: 'serious_risk', id },
      content: {
        determined_on: determinedOn,
        ...{ crimes, population, reasons, factors, evidence: evidenceIds },
      },
      output: { seriousRiskId: id },
    })
  },
})
