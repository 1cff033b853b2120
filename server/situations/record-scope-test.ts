import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { recordScopeTestInput, recordScopeTestOutput } from './record-scope-test.schema.ts'
import { readScope } from './rules/scope-test.ts'
import { writeScopeTest } from './write-scope-test.ts'

/** Answers the scope test: why what is feared is an atrocity and not only conflict. Earlier answers stay. */
export const recordScopeTest = defineAct({
  name: 'situation.scope_test',
  input: recordScopeTestInput,
  output: recordScopeTestOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(act, input) {
    const by = act.actor.memberId
    if (by === null) return act.refuse('common.not_entitled')
    await writeScopeTest(act, { ...input, setBy: by })
    const { verdict } = readScope(input.answers)

    return act.done({
      thing: { kind: 'situation', id: input.situationId },
      content: { answers: input.answers, why_atrocity: input.whyAtrocity, verdict },
      output: { verdict },
    })
  },
})
