import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { answerWarning } from './answer-warning.ts'
import { triageWarningInput, triageWarningOutput } from './triage-warning.schema.ts'

/** Takes a warning into an open situation. For a new one, `situation.open` answers the warning itself. */
export const triageWarning = defineAct({
  name: 'warning.triage',
  input: triageWarningInput,
  output: triageWarningOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(act, { warningId, situationId, reasons }) {
    const answered = await answerWarning(act, warningId, { state: 'triaged', situationId, reasons })
    if (answered === 'not_found') return act.refuse('common.not_found')
    if (answered === 'answered_already') return act.refuse('situations.warning_answered')

    return act.done({
      thing: { kind: 'warning', id: warningId },
      content: { situation: situationId, reasons },
      output: { warningId, situationId },
    })
  },
})
