import type { RoomState } from '#server/meetings/rules/room-state.ts'

/** A person's name; one that is not known yet is drawn once it is. */
export const nameOf = ({ people }: RoomState, memberId: string | null): string =>
  people[memberId ?? '']?.name ?? '…'

/** The ministry that a person works for; null for nobody's. */
export const ministryOf = ({ people, ministries }: RoomState, memberId: string): string | null =>
  ministries[people[memberId]?.ministryId ?? '']?.name ?? null

/** Whether a person is there, in the room or from afar. */
export const isHere = ({ attendance }: RoomState, memberId: string): boolean => {
  const how = attendance[memberId]?.how

  return how === 'in_room' || how === 'remote'
}
