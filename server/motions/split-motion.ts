import { defineAct } from '#server/acts.ts'
import { lockMotion } from '#server/ballots/motion-state.ts'
import { recordStep } from '#server/ballots/record-step.ts'
import { reachesSituation } from '#server/members/reaches-situation.ts'
import { situationOf } from '#server/platform/about.ts'
import { wholeSplit } from './rules/whole-split.ts'
import { splitMotionInput, splitMotionOutput } from './split-motion.schema.ts'
import { putSuccessor, sourceOf } from './take-over.ts'

/** Splits a motion into several, each with its question and its paragraphs of the text; each says whence it came. */
export const splitMotion = defineAct({
  name: 'motion.split',
  input: splitMotionInput,
  output: splitMotionOutput,
  about: (tx, { motionId }) => situationOf(tx, 'motion', motionId),
  async perform(act, { motionId, parts }) {
    const motion = await lockMotion(act.tx, motionId)
    if (!motion) return act.refuse('common.not_found')
    if (!(await reachesSituation(act.tx, act.actor, motion.situationId))) {
      return act.refuse('sections.above_own_ceiling')
    }
    const source = await sourceOf(act, motion)
    const whole = wholeSplit(parts, source.content.length)
    if (whole !== 'ok') return act.refuse(whole)
    const made = []
    for (const { question, paragraphs } of parts) {
      const places = new Set(paragraphs)
      const content = source.content.filter((_, at) => places.has(at + 1))
      const successor = { question, measureId: motion.measureId, content }
      const { id, number, documentId } = await putSuccessor(act, [source], 'split', {
        ...successor,
        content: source.documentId === null ? null : content,
      })
      made.push({ motion: id, number, question, paragraphs, document: documentId })
    }
    await recordStep(act, motion, { step: 'split' })

    return act.done({
      thing: { kind: 'motion', id: motionId },
      content: { split_into: made },
      output: { motionIds: made.map((one) => one.motion) },
    })
  },
})
