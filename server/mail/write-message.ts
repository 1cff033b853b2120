import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import type { Letter } from './compose-letter.ts'

/** A letter as the bytes of a message (RFC 5322, RFC 2045), the calendar entry beside its text (RFC 6047 2.4). */
export const writeMessage = (letter: Letter, to: string): Promise<Uint8Array> => {
  const { calendar, from, fromName, subject, text, date, messageId } = letter
  const event = calendar && {
    method: calendar.method,
    content: calendar.text,
    filename: 'meeting.ics',
  }

  return new MailComposer({
    ...{ to, subject, text, date, messageId },
    from: { name: fromName, address: from },
    textEncoding: 'quoted-printable',
    newline: 'windows',
    // Nothing by chance in it, so that the same letter has the same bytes.
    baseBoundary: messageId.replace(/[^\w]/g, ''),
    // No answer by machine, such as an absence notice, is wanted (RFC 3834 5).
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...(event ? { icalEvent: event } : {}),
    ...{ disableFileAccess: true as const, disableUrlAccess: true as const },
  })
    .compile()
    .build()
}
