import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { meeting } from '#db/schema/meeting.ts'
import { recordEntry } from '#db/schema/record-entry.ts'
import { sitting } from '#db/schema/sitting.ts'
import { speaking } from '#db/schema/speaking.ts'
import { lockMeeting, type MeetingRow } from '#server/meetings/present-meeting.ts'
import { maySteer, mayStep, type Phase } from '#server/meetings/rules/sitting.ts'
import { type SpeakersList, speakersOn } from '#server/meetings/rules/speakers.ts'
import type { Act } from '#server/platform/act-types.ts'
import { endVersion } from '#server/platform/versions.ts'

export type SittingRow = typeof sitting.$inferSelect

/** A meeting that is not called off and where it stands, locked until the act ends. */
export type MeetingInHand = { row: MeetingRow; stands: SittingRow | null; phase: Phase; at: Date }

/** Takes a meeting in hand for an act of its room, at the instant after its lock was granted. */
export const takeMeeting = async (act: Act, meetingId: string): Promise<MeetingInHand> => {
  const row = await lockMeeting(act.tx, meetingId)
  if (!row) return act.refuse('common.not_found')
  if (row.cancelledBecause !== null) return act.refuse('meetings.cancelled')
  const [stands = null] = await act.tx
    .select()
    .from(sitting)
    .where(and(eq(sitting.id, meetingId), isNull(sitting.endedBy)))

  return { row, stands, phase: stands?.phase ?? 'called', at: await act.moment() }
}

/**
 * The same for whoever leads the meeting, which has to stand where the step can be taken from: `row` and where it
 * stands. Refused to everybody who neither presides nor convenes.
 */
export const lead = async (
  act: Act,
  meetingId: string,
  step: 'adjourn' | 'resume' | 'end' | 'go_on',
): Promise<{ row: MeetingRow; stands: SittingRow; at: Date }> => {
  const { row, stands, phase, at } = await takeMeeting(act, meetingId)
  const isConvenor = act.actor.situation.includes('convenor')
  if (!maySteer(act.actor.memberId, stands?.chairId ?? null, isConvenor)) {
    return act.refuse('room.not_the_chair')
  }
  const may = mayStep(phase, step)
  if (may !== 'ok') return act.refuse(may)
  if (stands === null) return act.refuse('room.not_started')

  return { row, stands, at }
}

/** Makes where a meeting stands what is given, from an instant on. */
export const stand = async (
  act: Act,
  stands: Omit<SittingRow, 'madeBy' | 'endedBy' | 'at'>,
  at: Date,
): Promise<void> => {
  await endVersion(act, sitting, stands.id)
  await act.tx.insert(sitting).values({ ...stands, at, madeBy: act.id, endedBy: null })
}

/** The list of speakers on a point, as it stands. */
export const listOn = async (
  tx: Transaction,
  meetingId: string,
  point: string | null,
): Promise<SpeakersList> => {
  const movements = await tx
    .select({
      member: speaking.memberId,
      movement: speaking.movement,
      kind: speaking.kind,
      point: speaking.pointId,
      at: speaking.at,
    })
    .from(speaking)
    .innerJoin(recordEntry, eq(recordEntry.actId, speaking.madeBy))
    .where(eq(speaking.meetingId, meetingId))
    .orderBy(asc(recordEntry.index))

  return speakersOn(movements, point)
}

/** Who convened a meeting, and presides over it unless the chair is handed over; null for the system. */
export const convenorOf = async (tx: Transaction, meetingId: string): Promise<string | null> => {
  const [first] = await tx
    .select({ actor: recordEntry.actor })
    .from(meeting)
    .innerJoin(recordEntry, eq(recordEntry.actId, meeting.madeBy))
    .where(eq(meeting.id, meetingId))
    .orderBy(asc(recordEntry.index))
    .limit(1)

  return first?.actor ?? null
}
