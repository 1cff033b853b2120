import { measure } from '#db/schema/measure.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { checkWords } from './check-words.ts'
import { measureColumns, measureContent } from './measure-content.ts'
import { ownToolBehind } from './present-own-tool.ts'
import { proposeMeasureInput, proposeMeasureOutput } from './propose-measure.schema.ts'
import { wordsToKeep } from './words-to-keep.ts'

/** Proposes a tool of the library for a situation, with each of the tool's questions answered. */
export const proposeMeasure = defineAct({
  name: 'measure.propose',
  input: proposeMeasureInput,
  output: proposeMeasureOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(act, input) {
    const { situationId, ...asked } = input
    if ((await ownToolBehind(act.tx, asked.tool))?.retiredBecause) {
      return act.refuse('library.tool_retired')
    }
    const words = await wordsToKeep(act, asked, { seriousRisk: null, manifestFailure: null })
    const checked = await checkWords(act.tx, situationId, words)
    if (checked !== 'ok') return act.refuse(checked)
    const { id, number } = await act.newThing({ kind: 'measure', numbered: true })
    await act.tx
      .insert(measure)
      .values({ id, situationId, ...measureColumns(words), madeBy: act.id })

    return act.done({
      thing: { kind: 'measure', id },
      content: { number, ...measureContent(words) },
      output: { measureId: id, number: number ?? 0 },
    })
  },
})
