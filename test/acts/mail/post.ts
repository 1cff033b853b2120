import { asc } from 'drizzle-orm'
import PostalMime from 'postal-mime'
import { letter } from '#db/schema/letter.ts'
import { deliverOnPosting } from '#server/mail/deliver-on-posting.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import type { Taken } from '../../support/smtp.ts'
import type { World } from '../../support/world.ts'

/** Does what the worker does: every job of a letter, oldest first. What cannot be sent now is told by its fault. */
export const deliverAll = async (world: World): Promise<string[]> => {
  const letters = await inTransaction(world.worker, (tx) =>
    tx.select({ id: letter.id }).from(letter).orderBy(asc(letter.postedAt), asc(letter.id)),
  )
  const faults: string[] = []
  for (const { id } of letters) {
    try {
      await deliverOnPosting({ letterId: id }, { connection: world.worker })
    } catch (error) {
      faults.push(error instanceof Error ? error.message : String(error))
    }
  }

  return faults
}

/** What a message says, read as a mail program reads it. */
export const readMail = async ({ data }: Taken) => {
  const mail = await PostalMime.parse(Buffer.from(data, 'latin1'), {
    attachmentEncoding: 'utf8',
  })
  const part = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar')
  // Long lines of a calendar are folded (RFC 5545 3.1).
  const calendar = String(part?.content ?? '').replace(/\r?\n[ \t]/g, '')

  return {
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    messageId: mail.messageId ?? '',
    from: mail.from?.address,
    to: mail.to?.map(({ address }) => address),
    calendar,
    /** The value of a calendar's property, without its parameters. */
    property: (name: string) =>
      new RegExp(`^${name}(?:;[^:\\r\\n]*)?:(.*)$`, 'm').exec(calendar)?.[1]?.trim(),
  }
}
