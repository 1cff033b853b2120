import { z } from 'zod'
import { isZone } from './rules/is-zone.ts'

const line = z.string().trim().min(1).max(200)

export const timeZone = z.string().max(60).refine(isZone)

export const agendaWords = z.object({
  title: line,
  minutes: z.int().min(1).max(1440).nullable(),
  measureId: z.uuid().nullable(),
})

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
