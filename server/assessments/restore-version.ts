import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { documentIn } from '#server/replay/document-in.ts'
import { textsAt } from '#server/replay/texts-at.ts'
import { restoreVersionInput, restoreVersionOutput } from './restore-version.schema.ts'
import { sectionAtHand } from './section-at-hand.ts'
import { sequencesAt } from './sequences-at.ts'
import { writeForward } from './write-forward.ts'

/**
 * Makes a section say again what it said at an earlier point. A change like any other: nothing written
 * since is lost from the log, passages that did not change keep their authors, comments and carets, and the
 * record tells who restored what, and why.
 */
export const restoreVersion = defineAct({
  name: 'assessment.restore_version',
  input: restoreVersionInput,
  output: restoreVersionOutput,
  about: (tx, { documentId }) => situationOf(tx, 'document', documentId),
  async perform(act, { documentId, point, reason }) {
    const section = await sectionAtHand(act.tx, documentId)
    if (section === undefined) return act.refuse('common.not_found')
    if (section.freezeReason !== null) return act.refuse('assessments.frozen')
    const { situationId, assessmentId } = section
    const which = assessmentId === null ? { situationId, textId: documentId } : { situationId }
    const places = await sequencesAt(act.tx, which, point)
    const from = places?.find((one) => one.documentId === documentId)?.sequence ?? 0
    const [past] = from > 0 ? await textsAt(act.tx, [{ documentId, sequence: from }]) : []
    if (past === undefined) return act.refuse('history.nothing_there')
    const { hash } = past
    const replaced = section.text.hash
    if (hash === replaced) return act.refuse('history.says_it_already')
    const sequence = await writeForward(act, documentId, section, documentIn(past))
    if (sequence === null) return act.refuse('common.changed_meanwhile')

    return act.done({
      thing: { kind: 'document', id: documentId },
      content: {
        title: section.title,
        reason,
        point,
        from_sequence: from,
        sequence,
        text_hash: hash,
        replaced_hash: replaced,
      },
      output: { documentId, sequence },
    })
  },
})
