import { meeting } from '#db/schema/meeting.ts'
import type { Act } from '#server/platform/act-types.ts'
import { inviteMembers } from './invite-members.ts'
import type { AgendaWords } from './meeting-words.schema.ts'
import { writeAgenda } from './write-agenda.ts'

export type NewMeeting = {
  situationId: string
  bodyId: string
  title: string
  startsAt: Date
  endsAt: Date
  timeZone: string
  place: string
  shortNoticeBecause: string | null
  agenda: readonly AgendaWords[]
  memberIds: readonly string[]
  /** The tripwire that drafts it; null for a meeting that somebody calls. */
  draftedBy: string | null
  /** When it was called at shorter notice than usual; null where it is not, or not yet. */
  urgentSince: Date | null
  /** The series that it is called with, and its place in it. */
  seriesId?: string
  seriesPlace?: number
}

/** Writes a meeting, its agenda and its invitations, under a reference that says nothing of what it is about. */
export const writeMeeting = async (
  act: Act,
  { agenda, memberIds, ...words }: NewMeeting,
): Promise<{ meetingId: string; number: number | null; reference: string }> => {
  const { situationId } = words
  const { id, number } = await act.newThing({ kind: 'meeting', numbered: true })
  const reference = `M-${act.newId().replaceAll('-', '').slice(0, 6).toUpperCase()}`
  await act.tx.insert(meeting).values({ id, ...words, reference, sequence: 0, madeBy: act.id })
  await writeAgenda(act, { meetingId: id, situationId }, agenda)
  await inviteMembers(act, { meetingId: id, situationId }, memberIds)

  return { meetingId: id, number, reference }
}
