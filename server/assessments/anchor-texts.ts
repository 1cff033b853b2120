import { textAnchor } from '#db/schema/text-anchor.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { anchorTextsInput, anchorTextsOutput } from './anchor-texts.schema.ts'
import { unanchoredTexts } from './unanchored-texts.ts'

/**
 * Enters the end of each text's log into the record, where it has grown since it last was: its
 * sequence and the hash that chains every update up to there. For the worker, hourly.
 */
export const anchorTexts = defineAct({
  name: 'assessment.anchor_texts',
  input: anchorTextsInput,
  output: anchorTextsOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(act, { situationId }) {
    const grown = await unanchoredTexts(act.tx, situationId)
    if (grown.length === 0) return act.refuse('assessments.nothing_to_anchor')
    await act.tx
      .insert(textAnchor)
      .values(grown.map((text) => ({ id: act.newId(), ...text, madeBy: act.id })))

    return act.done({
      thing: { kind: 'situation', id: situationId },
      content: {
        texts: grown.map(({ documentId, sequence, head }) => ({
          document: documentId,
          sequence,
          log_hash: head,
        })),
      },
      output: { documents: grown.length },
    })
  },
})
