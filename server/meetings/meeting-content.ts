import type { AgendaWords, MeetingWords } from './meeting-words.schema.ts'
import { numbersOf } from './rules/agenda.ts'

/** What the record keeps of a call to meet. Names are permanent; times are UTC. */
export const meetingContent = (words: MeetingWords) => ({
  title: words.title,
  starts_at: new Date(words.startsAt).toISOString(),
  ends_at: new Date(words.endsAt).toISOString(),
  time_zone: words.timeZone,
  place: words.place,
  agenda: agendaContent(words.agenda),
  papers: papersContent(words.agenda),
  invited: words.memberIds,
  short_notice_because: words.shortNoticeBecause,
})

/** What the record keeps of an agenda, point by point in the order of reading. */
const agendaContent = (agenda: readonly AgendaWords[]) => {
  const numbers = numbersOf(agenda.map(({ level }) => level))
  return agenda.map(({ title, minutes, measureId, startsAt, speakerIds }, at) => ({
    number: numbers[at] ?? '',
    title,
    minutes,
    measure: measureId,
    starts_at: startsAt === null ? null : new Date(startsAt).toISOString(),
    speakers: speakerIds,
  }))
}

/** The papers by the number of their point: a field of its own, because it is withheld from who may not see one of them. */
const papersContent = (agenda: readonly AgendaWords[]) => {
  const numbers = numbersOf(agenda.map(({ level }) => level))
  return agenda.flatMap(({ papers }, at) =>
    papers.map(({ kind, id }) => ({ point: numbers[at] ?? '', kind, id })),
  )
}
