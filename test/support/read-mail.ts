import PostalMime from 'postal-mime'
import type { Taken } from './smtp.ts'

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
