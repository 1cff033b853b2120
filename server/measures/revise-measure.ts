import { measure } from '#db/schema/measure.ts'
import { defineAct } from '#server/acts.ts'
import { ballotOpenOn } from '#server/ballots/ballot-open-on.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { checkWords } from './check-words.ts'
import { measureColumns, measureContent } from './measure-content.ts'
import { lockMeasure } from './present-measure.ts'
import { reviseMeasureInput, reviseMeasureOutput } from './revise-measure.schema.ts'
import { wordsToKeep } from './words-to-keep.ts'

/** Gives a measure a new version. Not while it is being voted on: nobody votes on a moving text. */
export const reviseMeasure = defineAct({
  name: 'measure.revise',
  input: reviseMeasureInput,
  output: reviseMeasureOutput,
  about: (tx, { measureId }) => situationOf(tx, 'measure', measureId),
  async perform(act, input) {
    const { measureId, ...asked } = input
    const present = await lockMeasure(act.tx, measureId)
    if (!present) return act.refuse('common.not_found')
    if (present.withdrawnBecause !== null) return act.refuse('measures.withdrawn')
    if (await ballotOpenOn(act.tx, measureId)) return act.refuse('measures.being_voted_on')
    const words = await wordsToKeep(act, asked, present)
    const checked = await checkWords(act.tx, act.situationId, words)
    if (checked !== 'ok') return act.refuse(checked)
    await endVersion(act, measure, measureId)
    await act.tx.insert(measure).values({
      id: measureId,
      situationId: present.situationId,
      ...measureColumns(words),
      madeBy: act.id,
    })

    return act.done({
      thing: { kind: 'measure', id: measureId },
      content: measureContent(words),
      output: { measureId },
    })
  },
})
