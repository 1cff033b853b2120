import { assessmentMarking } from '#db/schema/assessment-marking.ts'
import { defineAct } from '#server/acts.ts'
import { ceilingOf } from '#server/members/ceiling-of.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { markAssessmentInput, markAssessmentOutput } from './mark-assessment.schema.ts'
import { readMarkings } from './read-markings.ts'
import { whyNotMark } from './rules/may-mark.ts'

/**
 * Sets how widely an assessment may travel. Sections without a marking of their own follow it, and so do,
 * within a second, the screens of those whose ceiling they then exceed.
 */
export const markAssessment = defineAct({
  name: 'assessment.mark',
  input: markAssessmentInput,
  output: markAssessmentOutput,
  about: (tx, { assessmentId }) => situationOf(tx, 'assessment', assessmentId),
  async perform(act, { assessmentId, marking }) {
    const { situationId, tx, actor } = act
    const present = situationId === null ? undefined : await readMarkings(tx, situationId)
    if (present === undefined || situationId === null) return act.refuse('common.not_found')
    if (present.own === marking) return act.refuse('sections.marked_already')
    const ceiling = await ceilingOf(tx, actor, situationId)
    const why = whyNotMark({ roles: actor.situation, ceiling, from: present.own, to: marking })
    if (why === 'above_own_ceiling') return act.refuse('sections.above_own_ceiling')
    if (why === 'convenor_lowers') return act.refuse('sections.convenor_lowers')
    await endVersion(act, assessmentMarking, assessmentId)
    await tx
      .insert(assessmentMarking)
      .values({ id: assessmentId, situationId, marking, madeBy: act.id })

    return act.done({
      thing: { kind: 'assessment', id: assessmentId },
      content: { marking, before: present.own },
      output: { assessmentId, marking },
    })
  },
})
