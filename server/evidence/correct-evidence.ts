import type { Transaction } from '#db/client.ts'
import { evidence } from '#db/schema/evidence.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { announceBasis } from './announce-basis.ts'
import { correctEvidenceInput, correctEvidenceOutput } from './attach-evidence.schema.ts'
import { evidenceContent } from './evidence-content.ts'
import { faultIn, isEvidence } from './fits-situation.ts'
import { lockOrigins } from './lock-origins.ts'
import { listPlaced, presentEvidence } from './present-evidence.ts'
import { bandsOfEvidence } from './rules/alike.ts'
import { closesOriginCycle } from './rules/origin-group.ts'
import { closesCycle } from './rules/provenance.ts'

/**
 * Corrects what is known of a piece of evidence, with a reason; what was known before stays in the
 * record. Refused where it would make evidence derive from itself, near or far.
 */
export const correctEvidence = defineAct({
  name: 'evidence.correct',
  input: correctEvidenceInput,
  output: correctEvidenceOutput,
  about: (tx, { evidenceId }) => situationOf(tx, 'evidence', evidenceId),
  async perform(act, { evidenceId, reason, ...given }) {
    const present = await presentEvidence(act.tx, evidenceId)
    if (!present) return act.refuse('common.not_found')
    const { situationId, number, regroupedTo } = present
    const fault = await faultIn(act.tx, situationId, given)
    if (fault) return act.refuse(fault)
    const fields = { ...given, derivedFrom: await originKept(act.tx, present, given) }
    if (fields.derivedFrom !== null) {
      await lockOrigins(act.tx, situationId)
      const placed = await listPlaced(act.tx, situationId)
      const byId = new Map(placed.map((piece) => [piece.id, piece]))
      if (
        closesCycle(byId, evidenceId, fields.derivedFrom) ||
        (regroupedTo === null && closesOriginCycle(placed, evidenceId, fields.derivedFrom))
      ) {
        return act.refuse('evidence.provenance_circle', { number })
      }
    }
    await endVersion(act, evidence, evidenceId)
    const wordBands = bandsOfEvidence(fields)
    await act.tx
      .insert(evidence)
      .values({ ...present, ...fields, wordBands, reason, madeBy: act.id, endedBy: null })
    await announceBasis(act)

    return act.done({
      thing: { kind: 'evidence', id: evidenceId },
      content: { number, ...evidenceContent(fields), reason },
      output: { evidenceId },
    })
  },
})

/** What it derives from stays where whoever corrects it cannot see it, and so could not have said it again. */
async function originKept(
  tx: Transaction,
  present: typeof evidence.$inferSelect,
  given: { derivedFrom: string | null; firstHand: boolean },
): Promise<string | null> {
  if (given.derivedFrom !== null || given.firstHand || present.derivedFrom === null) {
    return given.derivedFrom
  }
  const isSeen = await isEvidence(tx, present.situationId, present.derivedFrom)
  return isSeen ? null : present.derivedFrom
}
