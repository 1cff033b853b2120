import { documentMarking } from '#db/schema/document-marking.ts'
import { defineAct } from '#server/acts.ts'
import { ceilingOf } from '#server/members/ceiling-of.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { markSectionInput, markSectionOutput } from './mark-section.schema.ts'
import { readMarkings } from './read-markings.ts'
import { whyNotMark } from './rules/may-mark.ts'
import { sectionAtHand } from './section-at-hand.ts'

/**
 * Sets how widely one section may travel, higher or lower than its assessment. For whoever it then exceeds it
 * is no more: their socket closes within a second, and no page, version, search or entry tells of it.
 */
export const markSection = defineAct({
  name: 'assessment.mark_section',
  input: markSectionInput,
  output: markSectionOutput,
  about: (tx, { documentId }) => situationOf(tx, 'document', documentId),
  async perform(act, { documentId, marking }) {
    const { tx, actor } = act
    const section = await sectionAtHand(tx, documentId)
    if (section === undefined) return act.refuse('common.not_found')
    const { situationId, title } = section
    const markings = await readMarkings(tx, situationId)
    const present = markings?.sections.get(documentId)
    if (!markings || !present) return act.refuse('common.not_found')
    const to = marking ?? markings.own
    const same = marking === null ? !present.isOwn : present.isOwn && present.marking === marking
    if (same) return act.refuse('sections.marked_already')
    const ceiling = await ceilingOf(tx, actor, situationId)
    const why = whyNotMark({ roles: actor.situation, ceiling, from: present.marking, to })
    if (why === 'above_own_ceiling') return act.refuse('sections.above_own_ceiling')
    if (why === 'convenor_lowers') return act.refuse('sections.convenor_lowers')
    await endVersion(act, documentMarking, documentId)
    if (marking !== null) {
      await tx
        .insert(documentMarking)
        .values({ id: documentId, situationId, marking, madeBy: act.id })
    }

    return act.done({
      thing: { kind: 'document', id: documentId },
      content: { title, marking, before: present.marking },
      output: { documentId, marking: to },
    })
  },
})
