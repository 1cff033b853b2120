import { measure } from '#db/schema/measure.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { checkWords } from './check-words.ts'
import { measureColumns, measureContent } from './measure-content.ts'
import { proposeMeasureInput, proposeMeasureOutput } from './propose-measure.schema.ts'
import { targetsOf } from './targets-of.ts'

/** Proposes a tool of the library for a situation, with each of the tool's questions answered. */
export const proposeMeasure = defineAct({
  name: 'measure.propose',
  input: proposeMeasureInput,
  output: proposeMeasureOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(act, input) {
    const { situationId, targetRoleIds, ...asked } = input
    const targets = await targetsOf(act.tx, situationId, targetRoleIds)
    if (!targets) return act.refuse('measures.target_unknown')
    const words = { ...asked, targets, seriousRisk: null, manifestFailure: null }
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
