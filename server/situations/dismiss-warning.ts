import { defineAct } from '#server/acts.ts'
import { installationWide } from '#server/platform/about.ts'
import { answerWarning } from './answer-warning.ts'
import { dismissWarningInput, dismissWarningOutput } from './dismiss-warning.schema.ts'

/** Answers a warning by saying why nothing follows from it. */
export const dismissWarning = defineAct({
  name: 'warning.dismiss',
  input: dismissWarningInput,
  output: dismissWarningOutput,
  about: installationWide,
  async perform(act, { warningId, reasons }) {
    const answered = await answerWarning(act, warningId, {
      state: 'dismissed',
      situationId: null,
      reasons,
    })
    if (answered === 'not_found') return act.refuse('common.not_found')
    if (answered === 'answered_already') return act.refuse('situations.warning_answered')

    return act.done({
      thing: { kind: 'warning', id: warningId },
      content: { reasons },
      output: { warningId },
    })
  },
})
