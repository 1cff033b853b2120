/** One movement in the attendance list, in the order in which they were recorded. */
export type Movement = {
  member: string
  movement: 'arrived' | 'left'
  at: Date
  /** Whether an arrival is by telephone or picture. */
  remote?: boolean
}

/** A seat in the body that meets: who may speak for which ministry. */
export type SeatHolder = { member: string; ministry: string }

/** The arrival of each member who is there at an instant; of movements at one instant the last recorded holds. */
const arrivalsAt = (movements: readonly Movement[], at: Date): Movement[] => {
  const last = new Map<string, Movement>()
  for (const movement of movements) {
    if (movement.at.getTime() > at.getTime()) continue
    const before = last.get(movement.member)
    if (before === undefined || movement.at.getTime() >= before.at.getTime()) {
      last.set(movement.member, movement)
    }
  }
  return [...last.values()].filter(({ movement }) => movement === 'arrived')
}

/** The members who are there at an instant, in the room or from afar. */
export const membersPresentAt = (movements: readonly Movement[], at: Date): string[] =>
  arrivalsAt(movements, at).map(({ member }) => member)

/** Those of them who are there from afar. */
export const membersRemoteAt = (movements: readonly Movement[], at: Date): string[] =>
  arrivalsAt(movements, at).flatMap(({ member, remote }) => (remote === true ? [member] : []))

/**
 * The ministries present at an instant: those for which somebody who holds a seat, principal or deputy, is there
 * (deliberation 2.8). Guests and advisers make nobody present.
 * @param remoteCounts whether the body's rules let presence from afar be presence
 */
export const ministriesPresentAt = (
  movements: readonly Movement[],
  seats: readonly SeatHolder[],
  at: Date,
  remoteCounts: boolean,
): string[] => {
  const there = arrivalsAt(movements, at).filter(({ remote }) => remoteCounts || remote !== true)
  const members = new Set(there.map(({ member }) => member))
  const ministries = seats
    .filter(({ member }) => members.has(member))
    .map(({ ministry }) => ministry)
  return [...new Set(ministries)].sort()
}
