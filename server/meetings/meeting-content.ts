import type { MeetingWords } from './meeting-words.schema.ts'

/** What the record keeps of a call to meet. Names are permanent; times are UTC. */
export const meetingContent = (words: MeetingWords) => ({
  title: words.title,
  starts_at: new Date(words.startsAt).toISOString(),
  ends_at: new Date(words.endsAt).toISOString(),
  time_zone: words.timeZone,
  place: words.place,
  agenda: words.agenda.map(({ title, minutes, measureId }) => ({
    title,
    minutes,
    measure: measureId,
  })),
  invited: words.memberIds,
  short_notice_because: words.shortNoticeBecause,
})
