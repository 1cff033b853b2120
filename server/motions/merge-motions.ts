import { defineAct } from '#server/acts.ts'
import { lockMotion } from '#server/ballots/motion-state.ts'
import { recordStep } from '#server/ballots/record-step.ts'
import { reachesSituation } from '#server/members/reaches-situation.ts'
import { situationOf } from '#server/platform/about.ts'
import { mergeMotionsInput, mergeMotionsOutput } from './merge-motions.schema.ts'
import { putSuccessor, sourceOf } from './take-over.ts'

/** Merges two motions of one body into a third, which has both texts; each says where it went and whence it came. */
export const mergeMotions = defineAct({
  name: 'motion.merge',
  input: mergeMotionsInput,
  output: mergeMotionsOutput,
  about: (tx, { motionId }) => situationOf(tx, 'motion', motionId),
  async perform(act, { motionId, withId, question }) {
    if (motionId === withId) return act.refuse('motions.merged_with_itself')
    // Always in one order, so that two who merge the same motions do not wait for each other for ever.
    const [low, high] = [motionId, withId].sort()
    const locked = [await lockMotion(act.tx, low ?? ''), await lockMotion(act.tx, high ?? '')]
    const one = locked.find((row) => row?.id === motionId)
    const other = locked.find((row) => row?.id === withId)
    if (!one || !other || other.situationId !== one.situationId) {
      return act.refuse('common.not_found')
    }
    if (!(await reachesSituation(act.tx, act.actor, one.situationId))) {
      return act.refuse('sections.above_own_ceiling')
    }
    if (one.bodyId !== other.bodyId || one.kind !== other.kind) {
      return act.refuse('motions.merged_across')
    }
    if (one.measureId !== null && other.measureId !== null && one.measureId !== other.measureId) {
      return act.refuse('motions.other_measures')
    }
    const first = await sourceOf(act, one)
    const second = await sourceOf(act, other)
    const hasText = first.documentId !== null || second.documentId !== null
    const made = await putSuccessor(act, [first, second], 'merged', {
      question,
      measureId: one.measureId ?? other.measureId,
      content: hasText ? [...first.content, ...second.content] : null,
    })
    for (const motion of [one, other]) {
      await recordStep(act, motion, { step: 'merged', otherId: made.id })
    }

    return act.done({
      thing: { kind: 'motion', id: made.id },
      content: {
        ...{ number: made.number, question, merged_from: [one.id, other.id] },
        document: made.documentId,
      },
      output: { motionId: made.id, number: made.number },
    })
  },
})
