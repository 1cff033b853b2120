import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'

/** What a calendar entry is made from: a neutral reference and times (see get-calendar.ts). */
export type CalendarEntry = {
  meetingId: string
  reference: string
  sequence: number
  startsAt: string
  endsAt: string
  cancelled: boolean
  /** Drafted by a tripwire and not confirmed yet. */
  isDraft: boolean
}

/**
 * A meeting as an iCalendar file (RFC 5545): reference, times in UTC and a link, and nothing of
 * what it is about, because calendars leave the building. A change has the same UID and a higher
 * sequence (3.8.7.4); a cancellation says so in the same entry.
 * @param publicUrl where the pages are reached, without a trailing slash
 * @param stamp when the file was made
 */
export const writeCalendar = (entry: CalendarEntry, publicUrl: string, stamp: Date): string => {
  const link = `${publicUrl}/meetings/${entry.meetingId}`
  const calendar = ical({
    prodId: { company: 'Focalpoint', product: 'Focalpoint' },
    method: entry.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  })
  calendar.createEvent({
    id: `${entry.meetingId}@${new URL(publicUrl).hostname}`,
    sequence: entry.sequence,
    stamp,
    start: new Date(entry.startsAt),
    end: new Date(entry.endsAt),
    summary: entry.reference,
    url: link,
    status: entry.cancelled
      ? ICalEventStatus.CANCELLED
      : entry.isDraft
        ? ICalEventStatus.TENTATIVE
        : ICalEventStatus.CONFIRMED,
  })

  return calendar.toString()
}
