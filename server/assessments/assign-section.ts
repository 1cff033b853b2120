import { documentAssignment } from '#db/schema/document-assignment.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { assignSectionInput, assignSectionOutput } from './assign-section.schema.ts'
import { type Person, peopleIn, whoReads } from './people-of-section.ts'
import { readMarkings } from './read-markings.ts'
import { sectionAtHand } from './section-at-hand.ts'

/** Says who sees to a section: a member, whoever a ministry has here, or nobody. Only those who may read it. */
export const assignSection = defineAct({
  name: 'assessment.assign_section',
  input: assignSectionInput,
  output: assignSectionOutput,
  about: (tx, { documentId }) => situationOf(tx, 'document', documentId),
  async perform(act, { documentId, to }) {
    const { tx } = act
    const section = await sectionAtHand(tx, documentId)
    const marking =
      section && (await readMarkings(tx, section.situationId))?.sections.get(documentId)
    if (section === undefined || marking === undefined) return act.refuse('common.not_found')
    const { situationId, title } = section
    const people = whoReads(await peopleIn(tx, situationId), marking.marking)
    const memberId = to?.kind === 'member' ? to.id : null
    const ministryId = to?.kind === 'ministry' ? to.id : null
    const isAsked = (one: Person) =>
      to?.kind === 'member' ? one.memberId === to.id : one.ministryId === to?.id
    if (to !== null && !people.some(isAsked)) return act.refuse('sections.assignee_does_not_read')
    const ended = await endVersion(act, documentAssignment, documentId)
    if (to === null && !ended) return act.refuse('sections.not_assigned')
    if (to !== null) {
      await tx
        .insert(documentAssignment)
        .values({ id: documentId, situationId, memberId, ministryId, madeBy: act.id })
    }

    return act.done({
      thing: { kind: 'document', id: documentId },
      content: { title, member: memberId, ministry: ministryId },
      output: { documentId },
    })
  },
})
