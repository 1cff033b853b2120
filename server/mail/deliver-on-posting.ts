import { z } from 'zod'
import type { Connection } from '#db/client.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { composeLetter } from './compose-letter.ts'
import { deliverLetter } from './deliver-letter.ts'
import { failLetter } from './fail-letter.ts'
import { kindsAfter } from './later-letters.ts'
import { hasBecome, hasFailedAt, letterOf } from './letter-in-hand.ts'
import { envelopeFor, mailServerOf } from './post-office.ts'
import { hasPassed } from './rules/occasion.ts'
import { sendMessage } from './send-message.ts'
import { writeMessage } from './write-message.ts'

/** After so long a mail server that cannot be reached is given up; the queue tries at growing distances until then. */
const giveUpAfter = 12 * 3_600_000

const payload = z.object({
  letterId: z.uuid(),
  /** Since when it is tried, where that is later than its posting; RFC 3339, UTC. */
  since: z.iso.datetime().optional(),
})
const system = { caller: { kind: 'system' } } as const

/**
 * The worker's job behind a posted letter. It may run any number of times: what was sent, or given up at the recipient's
 * address, is left as it is, and a letter sent twice (the worker died between sending it and keeping proof) has the same Message-ID. What it is
 * too late to send is left, and so is what has no mail server or address yet: `sendLateLetters` comes back to that.
 * @throws where the mail server cannot be reached now, so that the queue tries again later
 */
export const deliverOnPosting = async (
  given: unknown,
  { connection }: { connection: Connection },
): Promise<void> => {
  const { letterId, since } = payload.parse(given)
  const ready = await inTransaction(connection, async (tx) => {
    const letter = await letterOf(tx, letterId)
    const server = await mailServerOf(tx)
    if (!letter || !server) return null
    const { disabled, ...envelope } = await envelopeFor(tx, letter.memberId)
    if (disabled || envelope.to === null) return null
    if (await hasBecome(tx, letterId, 'sent')) return null
    if (await hasFailedAt(tx, letterId, envelope.to)) return null
    if (hasPassed(letter, await kindsAfter(tx, letter), new Date())) return null

    return { letter, server, envelope, address: envelope.to }
  })
  if (ready === null) return
  const { letter, server, envelope, address } = ready
  const composed = composeLetter(letter, envelope)
  const bytes = await writeMessage(composed, address)
  const give = async () => {
    try {
      return await sendMessage(server, { to: address, bytes })
    } catch (error) {
      const from = since === undefined ? letter.postedAt : new Date(since)
      if (Date.now() - from.getTime() < giveUpAfter) throw error
      const why = error instanceof Error ? error.message : String(error)

      return { taken: false as const, response: why.slice(0, 512) || 'unreachable' }
    }
  }
  const { taken, response } = await give()
  if (!taken) {
    await failLetter.run(connection, { letterId, address, response }, system)
    return
  }
  const proof = { letterId, address, messageId: composed.messageId, response }
  await deliverLetter.run(
    connection,
    { ...proof, bytes: Buffer.from(bytes).toString('base64') },
    system,
  )
}
