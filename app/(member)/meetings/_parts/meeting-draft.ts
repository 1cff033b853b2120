/** A call to meet while it is written. */
export type MeetingDraft = {
  title: string
  startsAt: string | null
  minutes: number
  timeZone: string
  place: string
  agenda: { key: string; title: string; minutes: number | null; measureId: string | null }[]
  memberIds: string[]
  shortNoticeBecause: string
}

/** The draft as the acts take it; without a start there is no end, and the schema says so. */
export const wordsOf = (draft: MeetingDraft) => ({
  title: draft.title,
  startsAt: draft.startsAt,
  endsAt:
    draft.startsAt === null
      ? null
      : new Date(Date.parse(draft.startsAt) + draft.minutes * 60_000).toISOString(),
  timeZone: draft.timeZone,
  place: draft.place,
  agenda: draft.agenda.map(({ title, minutes, measureId }) => ({ title, minutes, measureId })),
  memberIds: draft.memberIds,
  shortNoticeBecause: draft.shortNoticeBecause.trim() === '' ? null : draft.shortNoticeBecause,
})
