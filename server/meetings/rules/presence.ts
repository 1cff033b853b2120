/** One movement in the attendance list, in the order in which they were recorded. */
export type Movement = { member: string; movement: 'arrived' | 'left'; at: Date }

/** A seat in the body that meets: who may speak for which ministry. */
export type SeatHolder = { member: string; ministry: string }

/** The members in the room at an instant; of movements at one instant the last recorded holds. */
export const membersPresentAt = (movements: readonly Movement[], at: Date): string[] => {
  const last = new Map<string, Movement>()
  for (const movement of movements) {
    if (movement.at.getTime() > at.getTime()) continue
    const before = last.get(movement.member)
    if (before === undefined || movement.at.getTime() >= before.at.getTime()) {
      last.set(movement.member, movement)
    }
  }
  return [...last.values()]
    .filter(({ movement }) => movement === 'arrived')
    .map(({ member }) => member)
}

/**
 * The ministries in the room at an instant: those for which somebody who holds a seat, principal
 * or deputy, is there (deliberation 2.8). Guests and advisers make nobody present.
 */
export const ministriesPresentAt = (
  movements: readonly Movement[],
  seats: readonly SeatHolder[],
  at: Date,
): string[] => {
  const members = new Set(membersPresentAt(movements, at))
  const ministries = seats
    .filter(({ member }) => members.has(member))
    .map(({ ministry }) => ministry)
  return [...new Set(ministries)].sort()
}
