import { amendmentApplication } from '#db/schema/amendment-application.ts'
import { documentFreeze } from '#db/schema/document-freeze.ts'
import { defineAct } from '#server/acts.ts'
import { hashText } from '#server/assessments/hash-text.ts'
import { sectionAtHand } from '#server/assessments/section-at-hand.ts'
import { writeForward } from '#server/assessments/write-forward.ts'
import { amendmentFreeze } from '#server/ballots/freeze-motion-text.ts'
import { lockMotion } from '#server/ballots/motion-state.ts'
import { reachesSituation } from '#server/members/reaches-situation.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { amendmentsOf } from './amendments-of.ts'
import { applyAmendmentInput, applyAmendmentOutput } from './apply-amendment.schema.ts'
import { locate, withChange } from './paragraphs.ts'
import { settleOthers } from './settle-others.ts'

/**
 * Writes a carried amendment into the text of its motion, exactly as it was voted on: by the worker after the close,
 * or the convenor. The text was closed while it was voted on and opens again. Amendments that it excludes are
 * superseded, and insertions after its paragraph follow what has become of that.
 */
export const applyAmendment = defineAct({
  name: 'amendment.apply',
  input: applyAmendmentInput,
  output: applyAmendmentOutput,
  about: (tx, { motionId }) => situationOf(tx, 'motion', motionId),
  async perform(act, { motionId }) {
    const { tx } = act
    const motion = await lockMotion(tx, motionId)
    if (!motion || motion.amendsId === null) return act.refuse('common.not_found')
    const { situationId, amendsId } = motion
    if (!(await reachesSituation(tx, act.actor, situationId))) {
      return act.refuse('sections.above_own_ceiling')
    }
    await lockMotion(tx, amendsId)
    const { amendments } = await amendmentsOf(tx, amendsId)
    const own = amendments.find((one) => one.motionId === motionId)
    if (!own) return act.refuse('common.not_found')
    if (own.motion.state !== 'adopted') return act.refuse('motions.not_carried')
    if (own.application) return act.refuse('motions.applied_already')
    const { documentId, change } = own
    const section = await sectionAtHand(tx, documentId)
    if (!section) return act.refuse('common.not_found')
    if (section.freezeReason === amendmentFreeze) await endVersion(act, documentFreeze, documentId)
    else if (section.freezeReason !== null) return act.refuse('motions.text_frozen')
    const before = section.text.document
    const found = locate(before, own)
    if (!found) return act.refuse('motions.paragraph_gone')
    if (found.changed) return act.refuse('motions.paragraph_changed')
    const { place } = found
    const after = withChange(before, { change, place, newText: own.newText ?? [] })
    const sequence = await writeForward(act, documentId, section, after)
    if (sequence === null) return act.refuse('common.changed_meanwhile')
    const textHash = hashText(after)
    await tx.insert(amendmentApplication).values({
      ...{ motionId, situationId, documentId, sequence, textHash, at: act.at, madeBy: act.id },
    })
    const others = amendments.filter((one) => one.motionId !== motionId)
    const superseded = await settleOthers(act, { own, place, before, after, others })

    return act.done({
      thing: { kind: 'document', id: documentId },
      content: {
        ...{ motion: motionId, amends: amendsId, amendment: own.id, change, place, sequence },
        ...{ text_hash: textHash, replaced_hash: section.text.hash, superseded },
      },
      output: { motionId, textHash },
    })
  },
})
