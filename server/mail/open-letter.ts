import { letterEvent } from '#db/schema/letter-event.ts'
import { defineAct } from '#server/acts.ts'
import { letterOutput, openLetterInput } from './deliver-letter.schema.ts'
import { hasBecome, letterContent, letterOf, situationOfLetter } from './letter-in-hand.ts'

/**
 * A member opens a letter of theirs on the pages: proof of notice, whatever became of the mail. Nobody opens a letter
 * for another.
 */
export const openLetter = defineAct({
  name: 'letter.open',
  input: openLetterInput,
  output: letterOutput,
  about: situationOfLetter,
  async perform(act, { letterId }) {
    const row = await letterOf(act.tx, letterId)
    if (!row || row.memberId !== act.actor.memberId) return act.refuse('common.not_found')
    if (await hasBecome(act.tx, letterId, 'opened')) return act.refuse('mail.opened_before')
    await act.tx
      .insert(letterEvent)
      .values({ id: act.newId(), letterId, event: 'opened', at: act.at, madeBy: act.id })

    return act.done({
      thing: { kind: 'letter', id: letterId },
      content: { ...letterContent(row), opened_at: act.at.toISOString() },
      output: { letterId },
    })
  },
})
