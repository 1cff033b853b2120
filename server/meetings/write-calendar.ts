import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator'

/** What a calendar entry is made from: a neutral reference and times (see get-calendar.ts). */
export type CalendarEntry = {
  meetingId: string
  reference: string
  /** Told beside the reference, only where the body's rules let mail tell it. */
  title?: string | undefined
  sequence: number
  startsAt: string
  endsAt: string
  cancelled: boolean
  /** Drafted by a tripwire and not confirmed yet. */
  isDraft: boolean
}

/** Who asks and who is asked, by address alone: a calendar shows no name that the recipient does not know. */
export type CalendarInvitation = {
  method: 'REQUEST' | 'CANCEL'
  organizer: string
  attendee: string | null
}

const statusOf = ({ cancelled, isDraft }: CalendarEntry): ICalEventStatus => {
  if (cancelled) return ICalEventStatus.CANCELLED

  return isDraft ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED
}

/**
 * Adds a meeting to a calendar (RFC 5545): reference, times in UTC and a link, and nothing of what it is about,
 * because calendars leave the building. A change has the same UID and a higher sequence (3.8.7.4).
 * @param publicUrl where the pages are reached, without a trailing slash
 * @param stamp when the entry was made
 */
const addToCalendar = (
  calendar: ICalCalendar,
  entry: CalendarEntry,
  publicUrl: string,
  stamp: Date,
) =>
  calendar.createEvent({
    id: `${entry.meetingId}@${new URL(publicUrl).hostname}`,
    sequence: entry.sequence,
    stamp,
    start: new Date(entry.startsAt),
    end: new Date(entry.endsAt),
    summary: entry.title === undefined ? entry.reference : `${entry.reference}: ${entry.title}`,
    url: `${publicUrl}/meetings/${entry.meetingId}`,
    status: statusOf(entry),
  })

/** An empty calendar of ours. */
const newCalendar = (method: ICalCalendarMethod): ICalCalendar =>
  ical({ prodId: { company: 'Focalpoint', product: 'Focalpoint' }, method })

/** All meetings of a member's calendar, for programs that ask for it again and again (RFC 7986 5.7). */
export const writeFeed = (
  entries: readonly CalendarEntry[],
  publicUrl: string,
  stamp: Date,
): string => {
  const calendar = newCalendar(ICalCalendarMethod.PUBLISH).ttl(900)
  for (const entry of entries) addToCalendar(calendar, entry, publicUrl, stamp)

  return calendar.toString()
}

/**
 * A meeting as an iCalendar file. As an invitation it names who asks and who is asked (RFC 5546 3.2.2, 3.2.5); answers
 * are given on the pages, so none is asked for by mail. Otherwise it is published: a cancellation says so in the
 * same entry.
 */
export const writeCalendar = (
  entry: CalendarEntry,
  publicUrl: string,
  stamp: Date,
  invitation?: CalendarInvitation,
): string => {
  const otherwise = entry.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH
  const calendar = newCalendar(
    invitation === undefined ? otherwise : ICalCalendarMethod[invitation.method],
  )
  const event = addToCalendar(calendar, entry, publicUrl, stamp)
  if (invitation) {
    event.organizer({ name: 'Focalpoint', email: invitation.organizer })
    if (invitation.attendee !== null) {
      event.createAttendee({
        email: invitation.attendee,
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.NEEDSACTION,
        rsvp: false,
      })
    }
  }

  return calendar.toString()
}
