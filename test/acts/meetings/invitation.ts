import type { MeetingCall } from '#server/meetings/meeting-words.schema.ts'
import type { World } from '../../support/world.ts'

/** A call to meet in three days, to the principals of the four ministries. */
export const invitationTo = (world: World, change: Partial<MeetingCall> = {}): MeetingCall => {
  const startsAt = new Date(Date.now() + 72 * 3_600_000)
  return {
    title: 'Third sitting',
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString(),
    timeZone: 'Africa/Nairobi',
    place: 'Room 4',
    agenda: [
      { title: 'Situation report', minutes: 20, measureId: null },
      { title: 'Measures', minutes: 40, measureId: null },
    ],
    memberIds: world.principals.map(({ memberId }) => memberId),
    shortNoticeBecause: null,
    ...change,
  }
}
