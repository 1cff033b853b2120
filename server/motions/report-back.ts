import { defineAct } from '#server/acts.ts'
import { lockMotion } from '#server/ballots/motion-state.ts'
import { recordStep } from '#server/ballots/record-step.ts'
import { situationOf } from '#server/platform/about.ts'
import { lastStep } from './last-step.ts'
import { reportBackInput, reportBackOutput } from './report-back.schema.ts'
import { mayReportBack } from './rules/may-report-back.ts'

/** Brings a referred motion back to the body with the answer of whom it was referred to. */
export const reportBack = defineAct({
  name: 'motion.report_back',
  input: reportBackInput,
  output: reportBackOutput,
  about: (tx, { motionId }) => situationOf(tx, 'motion', motionId),
  async perform(act, { motionId, answer }) {
    const motion = await lockMotion(act.tx, motionId)
    if (!motion) return act.refuse('common.not_found')
    const referred = await lastStep(act.tx, motionId, 'referred')
    await recordStep(act, motion, { step: 'returned', words: answer })
    const roles = act.actor.situation
    const to = referred?.ministryId ?? null
    if (!mayReportBack({ to, roles, ministry: act.actor.ministryId })) {
      return act.refuse('motions.referred_to_others')
    }

    return act.done({
      thing: { kind: 'motion', id: motionId },
      content: { answer, asked: referred?.words ?? '', ministry: to },
      output: { motionId },
    })
  },
})
