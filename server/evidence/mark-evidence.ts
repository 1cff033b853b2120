import { evidenceMarking } from '#db/schema/evidence-marking.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { markEvidenceInput, markEvidenceOutput } from './mark-evidence.schema.ts'
import { presentEvidence } from './present-evidence.ts'
import { readEvidenceMarkings } from './read-evidence-markings.ts'
import { whyNotMarkEvidence } from './why-not-mark-evidence.ts'

/**
 * Sets how widely one piece of evidence may travel, higher or lower than its situation, with a reason. For whoever it
 * then exceeds it is no more; findings go on counting it for everybody.
 */
export const markEvidence = defineAct({
  name: 'evidence.mark',
  input: markEvidenceInput,
  output: markEvidenceOutput,
  about: (tx, { evidenceId }) => situationOf(tx, 'evidence', evidenceId),
  async perform(act, { evidenceId, marking, reason }) {
    const present = await presentEvidence(act.tx, evidenceId)
    if (!present) return act.refuse('common.not_found')
    const { situationId, number } = present
    const { around, markingOf } = await readEvidenceMarkings(act.tx, situationId, [evidenceId])
    const before = markingOf(evidenceId)
    const isSame = marking === null ? !before.isOwn : before.isOwn && before.marking === marking
    if (isSame) return act.refuse('sections.marked_already')
    const to = marking ?? around
    const why = await whyNotMarkEvidence(act, situationId, { from: before.marking, to })
    if (why) return act.refuse(why)
    await endVersion(act, evidenceMarking, evidenceId)
    if (marking !== null) {
      await act.tx
        .insert(evidenceMarking)
        .values({ id: evidenceId, situationId, marking, reason, madeBy: act.id })
    }

    return act.done({
      thing: { kind: 'evidence', id: evidenceId },
      content: { number, marking, before: before.marking, reason },
      output: { evidenceId, marking: to },
    })
  },
})
