import { evidence } from '#db/schema/evidence.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { announceBasis } from './announce-basis.ts'
import { isEvidence } from './fits-situation.ts'
import { lockOrigins } from './lock-origins.ts'
import { listPlaced, presentEvidence } from './present-evidence.ts'
import { regroupEvidenceInput, regroupEvidenceOutput } from './regroup-evidence.schema.ts'
import { closesOriginCycle } from './rules/origin-group.ts'

/**
 * Says by a human's judgement, with a reason, whose origin a piece of evidence shares. It can move
 * a level either way, so it is an act of its own (domain.md G2). Refused where it would lead in a
 * circle.
 */
export const regroupEvidence = defineAct({
  name: 'evidence.regroup',
  input: regroupEvidenceInput,
  output: regroupEvidenceOutput,
  about: (tx, { evidenceId }) => situationOf(tx, 'evidence', evidenceId),
  async perform(act, { evidenceId, to, reason }) {
    const present = await presentEvidence(act.tx, evidenceId)
    if (!present) return act.refuse('common.not_found')
    const { situationId, number } = present
    if (to !== null && to !== 'own' && to !== 'unknown') {
      if (!(await isEvidence(act.tx, situationId, to))) {
        return act.refuse('evidence.no_such_origin')
      }
      await lockOrigins(act.tx, situationId)
      if (closesOriginCycle(await listPlaced(act.tx, situationId), evidenceId, to)) {
        return act.refuse('evidence.provenance_circle', { number })
      }
    }
    await endVersion(act, evidence, evidenceId)
    await act.tx.insert(evidence).values({
      ...present,
      regroupedTo: to,
      regroupReason: to === null ? null : reason,
      reason,
      madeBy: act.id,
      endedBy: null,
    })
    await announceBasis(act)

    return act.done({
      thing: { kind: 'evidence', id: evidenceId },
      content: { number, to, before: present.regroupedTo, reason },
      output: { evidenceId },
    })
  },
})
