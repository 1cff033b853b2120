import { comparison } from '#db/schema/comparison.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { checkWords } from './check-words.ts'
import { comparisonContent } from './comparison-content.ts'
import { reviseComparisonInput, reviseComparisonOutput } from './revise-comparison.schema.ts'

/** Gives a comparison a new version: other options, weights or marks, each under the name of whoever wrote it. */
export const reviseComparison = defineAct({
  name: 'comparison.revise',
  input: reviseComparisonInput,
  output: reviseComparisonOutput,
  about: (tx, { comparisonId }) => situationOf(tx, 'comparison', comparisonId),
  async perform(act, { comparisonId, ...words }) {
    const { situationId } = act
    const by = act.actor.memberId
    if (by === null || situationId === null) return act.refuse('common.not_entitled')
    const checked = await checkWords(act, words)
    if (checked !== 'ok') return act.refuse(checked)
    if (!(await endVersion(act, comparison, comparisonId))) return act.refuse('common.not_found')
    const written = { writtenAt: act.at, writtenBy: by, madeBy: act.id }
    await act.tx.insert(comparison).values({ id: comparisonId, situationId, ...words, ...written })

    return act.done({
      thing: { kind: 'comparison', id: comparisonId },
      content: comparisonContent(words),
      output: { comparisonId },
    })
  },
})
