import { speaking } from '#db/schema/speaking.ts'
import { ministryOfMembers } from '#server/meetings/ministry-of-members.ts'
import type {
  SpeakersList,
  SpeakingKind,
  SpeakingMovement,
} from '#server/meetings/rules/speakers.ts'
import type { Act } from '#server/platform/act-types.ts'
import type { SittingRow } from './sitting-in-hand.ts'

type Noted = { memberId: string; movement: SpeakingMovement['movement']; kind: SpeakingKind }

/** Notes a movement of the list of speakers on the point at which a meeting is. */
export const noteSpeaking = async (
  act: Act,
  { id: meetingId, situationId, pointId }: SittingRow,
  noted: Noted,
  at: Date,
): Promise<void> => {
  const ministries = await ministryOfMembers(act.tx, [noted.memberId])
  await act.tx.insert(speaking).values({
    ...{ id: act.newId(), situationId, meetingId, pointId, ...noted, at, madeBy: act.id },
    ministryId: ministries.get(noted.memberId) ?? null,
  })
}

/** Takes the floor from whoever has it, because the meeting goes on to something else. */
export const takeFloor = async (
  act: Act,
  stands: SittingRow,
  { speaking: speaker }: SpeakersList,
  at: Date,
): Promise<string | null> => {
  if (speaker === null) return null
  const { member, kind } = speaker
  await noteSpeaking(act, stands, { memberId: member, movement: 'ended', kind }, at)

  return member
}
