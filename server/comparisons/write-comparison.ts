import { comparison } from '#db/schema/comparison.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { checkWords } from './check-words.ts'
import { comparisonContent } from './comparison-content.ts'
import { writeComparisonInput, writeComparisonOutput } from './write-comparison.schema.ts'

/** Weighs measures of a situation, and doing nothing, against criteria whose weights are there to be seen. */
export const writeComparison = defineAct({
  name: 'comparison.write',
  input: writeComparisonInput,
  output: writeComparisonOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(act, { situationId, ...words }) {
    const by = act.actor.memberId
    if (by === null) return act.refuse('common.not_entitled')
    const checked = await checkWords(act, words)
    if (checked !== 'ok') return act.refuse(checked)
    const { id } = await act.newThing({ kind: 'comparison' })
    const written = { writtenAt: act.at, writtenBy: by, madeBy: act.id }
    await act.tx.insert(comparison).values({ id, situationId, ...words, ...written })

    return act.done({
      thing: { kind: 'comparison', id },
      content: comparisonContent(words),
      output: { comparisonId: id },
    })
  },
})
