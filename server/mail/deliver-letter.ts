import { createHash } from 'node:crypto'
import { letterEvent } from '#db/schema/letter-event.ts'
import { defineAct } from '#server/acts.ts'
import { deliverLetterInput, letterOutput } from './deliver-letter.schema.ts'
import { hasBecome, letterContent, letterOf, situationOfLetter } from './letter-in-hand.ts'

/**
 * Keeps proof that a mail server took a letter: when, what it answered, under which Message-ID, and the bytes with
 * their hash. Run by the worker; run again it is refused, and the first proof stands.
 */
export const deliverLetter = defineAct({
  name: 'letter.deliver',
  input: deliverLetterInput,
  output: letterOutput,
  about: situationOfLetter,
  async perform(act, { letterId, address, messageId, response, bytes }) {
    const row = await letterOf(act.tx, letterId)
    if (!row) return act.refuse('common.not_found')
    if (await hasBecome(act.tx, letterId, 'sent')) return act.refuse('mail.delivered_before')
    const sent = Uint8Array.from(Buffer.from(bytes, 'base64'))
    const sha256 = createHash('sha256').update(sent).digest('hex')
    await act.tx.insert(letterEvent).values({
      ...{ id: act.newId(), letterId, event: 'sent', at: act.at, madeBy: act.id },
      ...{ address, messageId, response, sha256, bytes: sent },
    })

    return act.done({
      thing: { kind: 'letter', id: letterId },
      content: {
        ...letterContent(row),
        ...{ address, message_id: messageId, response, sha256, sent_at: act.at.toISOString() },
      },
      output: { letterId },
    })
  },
})
