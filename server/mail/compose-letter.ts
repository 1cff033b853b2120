import { writeCalendar } from '#server/meetings/write-calendar.ts'
import type { Locale } from '#server/messages/load.ts'
import { mailWords } from './mail-words.ts'
import { calendarMethod, type LetterKind, type LetterParams, pathOf } from './rules/letter-kinds.ts'

/** A letter to be written out. */
export type Posted = {
  id: string
  kind: LetterKind
  aboutKind: string
  aboutId: string
  params: LetterParams
  postedAt: Date
}

/** For whom, from whom, and where the pages are (without a trailing slash). */
export type Envelope = {
  language: Locale
  /** The recipient's address; null where they have none. */
  to: string | null
  from: string
  publicUrl: string
}

export type Letter = {
  messageId: string
  from: string
  fromName: string
  to: string | null
  subject: string
  text: string
  date: Date
  calendar: { method: 'REQUEST' | 'CANCEL'; text: string } | null
}

/**
 * Writes a letter out. The same letter comes out the same each time, to the byte: a repeat is known by its Message-ID
 * (RFC 5322 3.6.4), and its hash is proof of what was sent.
 */
export const composeLetter = (posted: Posted, envelope: Envelope): Letter => {
  const { kind, params, aboutKind, aboutId } = posted
  const { say, time } = mailWords(envelope.language)
  const { reference, timeZone = 'UTC' } = params
  const told = [
    params.title && say('letter.title', { title: params.title }),
    params.startsAt && say('letter.starts', { time: time(params.startsAt, timeZone) }),
    params.endsAt && say('letter.ends', { time: time(params.endsAt, timeZone) }),
    params.dueAt && say('letter.due', { time: time(params.dueAt, timeZone) }),
  ].filter((line) => typeof line === 'string')
  const link = `${envelope.publicUrl}${pathOf({ kind: aboutKind, id: aboutId })}`
  const paragraphs = [
    say(`kinds.${kind}.body`, { reference }),
    ...(told.length > 0 ? [told.join('\n')] : []),
    `${say('letter.open')}\n${link}`,
    say('letter.foot'),
  ]

  return {
    messageId: `<${posted.id}@${new URL(envelope.publicUrl).hostname}>`,
    from: envelope.from,
    fromName: say('letter.from'),
    to: envelope.to,
    subject: say(`kinds.${kind}.subject`, { reference }),
    text: `${paragraphs.join('\n\n')}\n`,
    date: posted.postedAt,
    calendar: calendarOf(posted, envelope),
  }
}

const calendarOf = (
  { kind, params, aboutId, postedAt }: Posted,
  { from, to, publicUrl }: Envelope,
): Letter['calendar'] => {
  const method = calendarMethod(kind)
  const { reference, startsAt, endsAt, title, sequence = 0 } = params
  if (method === null || startsAt === undefined || endsAt === undefined) return null
  const entry = {
    ...{ meetingId: aboutId, reference, title, sequence, startsAt, endsAt },
    ...{ cancelled: method === 'CANCEL', isDraft: false },
  }
  const invitation = { method, organizer: from, attendee: to }

  return { method, text: writeCalendar(entry, publicUrl, postedAt, invitation) }
}
