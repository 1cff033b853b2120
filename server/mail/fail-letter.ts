import { letterEvent } from '#db/schema/letter-event.ts'
import { defineAct } from '#server/acts.ts'
import { failLetterInput, letterOutput } from './deliver-letter.schema.ts'
import {
  hasBecome,
  hasFailedAt,
  letterContent,
  letterOf,
  situationOfLetter,
} from './letter-in-hand.ts'

/**
 * Notes that a letter cannot be sent: the mail server refused it for good, or could not be reached for too long. Its
 * recipient may still open it on the pages, and it is tried again once they have another address. Run by the worker.
 */
export const failLetter = defineAct({
  name: 'letter.fail',
  input: failLetterInput,
  output: letterOutput,
  about: situationOfLetter,
  async perform(act, { letterId, address, response }) {
    const row = await letterOf(act.tx, letterId)
    if (!row) return act.refuse('common.not_found')
    if (await hasBecome(act.tx, letterId, 'sent')) return act.refuse('mail.delivered_before')
    if (await hasFailedAt(act.tx, letterId, address)) return act.refuse('mail.failed_before')
    await act.tx.insert(letterEvent).values({
      ...{ id: act.newId(), letterId, event: 'failed', at: act.at, madeBy: act.id },
      ...{ address, response },
    })

    return act.done({
      thing: { kind: 'letter', id: letterId },
      content: { ...letterContent(row), address, response, failed_at: act.at.toISOString() },
      output: { letterId },
    })
  },
})
