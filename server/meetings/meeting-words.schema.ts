import { z } from 'zod'
import { deepestLevel } from './rules/agenda.ts'
import { isZone } from './rules/is-zone.ts'
import { paperKinds } from './rules/papers.ts'

const line = z.string().trim().min(1).max(200)

export const timeZone = z.string().max(60).refine(isZone)

const paper = z.object({ kind: z.enum(paperKinds), id: z.uuid() })

/** A point of an agenda; its parts follow it, one level deeper. */
export const agendaWords = z.object({
  /** The point that it is, where it is one already: then it keeps its identity wherever it stands. */
  pointId: z.uuid().nullable().default(null),
  level: z.int().min(1).max(deepestLevel).default(1),
  title: line,
  minutes: z.int().min(1).max(1440).nullable(),
  /** When it begins, where that is fixed; otherwise when the point before it ends. */
  startsAt: z.iso.datetime({ offset: true }).nullable().default(null),
  speakerIds: z.array(z.uuid()).max(10).default([]),
  papers: z.array(paper).max(30).default([]),
  measureId: z.uuid().nullable(),
})
export type AgendaWords = z.output<typeof agendaWords>

/** What a convenor says of a meeting, when calling it and when changing it. */
export const meetingWords = z.object({
  title: line,
  startsAt: z.iso.datetime({ offset: true }),
  endsAt: z.iso.datetime({ offset: true }),
  timeZone,
  place: z.string().trim().max(300),
  agenda: z.array(agendaWords).max(40),
  memberIds: z.array(z.uuid()).max(200),
  shortNoticeBecause: z.string().trim().max(2000).nullable(),
})
export type MeetingWords = z.output<typeof meetingWords>
/** As a caller says it: what is usual may be left out. */
export type MeetingCall = z.input<typeof meetingWords>
