import type { Paper } from '#server/meetings/rules/papers.ts'

/** A point of an agenda while it is written; its parts follow it, one level deeper. */
export type DraftPoint = {
  key: string
  /** The point that it is already; null for a new one. */
  pointId: string | null
  level: number
  title: string
  minutes: number | null
  /** When it begins, where that is fixed. */
  startsAt: string | null
  speakerIds: string[]
  papers: Paper[]
}

/** A call to meet while it is written. */
export type MeetingDraft = {
  title: string
  startsAt: string | null
  minutes: number
  timeZone: string
  place: string
  agenda: DraftPoint[]
  memberIds: string[]
  shortNoticeBecause: string
}

/** A point with nothing in it yet. */
export const emptyPoint = (key: string, level = 1): DraftPoint => ({
  ...{ key, pointId: null, level, title: '', minutes: null, startsAt: null },
  ...{ speakerIds: [], papers: [] },
})

/** A point as a meeting's page has it. */
type ReadPoint = Pick<DraftPoint, 'level' | 'title' | 'minutes' | 'papers'> & {
  pointId: string
  isFixed: boolean
  startsAt: string
  speakers: { memberId: string }[]
}

/** A point that is on the agenda, to be changed. */
export const draftOf = (point: ReadPoint): DraftPoint => ({
  ...{ key: point.pointId, pointId: point.pointId, level: point.level },
  ...{ title: point.title, minutes: point.minutes },
  startsAt: point.isFixed ? point.startsAt : null,
  speakerIds: point.speakers.map(({ memberId }) => memberId),
  papers: point.papers.map(({ kind, id }) => ({ kind, id })),
})

/** When a draft's meeting ends (RFC 3339); null without a start. */
export const endOf = ({ startsAt, minutes }: Pick<MeetingDraft, 'startsAt' | 'minutes'>) =>
  startsAt === null ? null : new Date(Date.parse(startsAt) + minutes * 60_000).toISOString()

/** The draft as the acts take it; without a start there is no end, and the schema says so. */
export const wordsOf = (draft: MeetingDraft) => ({
  title: draft.title,
  startsAt: draft.startsAt,
  endsAt: endOf(draft),
  timeZone: draft.timeZone,
  place: draft.place,
  agenda: draft.agenda.map(({ key: _, ...point }) => ({ ...point, measureId: null })),
  memberIds: draft.memberIds,
  shortNoticeBecause: draft.shortNoticeBecause.trim() === '' ? null : draft.shortNoticeBecause,
})
