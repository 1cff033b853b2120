import type { Movement } from '../../meetings/rules/presence.ts'

/** A time in the room; `until` is null for who was there to the end. */
export type Stay = { from: Date; until: Date | null }

/**
 * The times that a member was in the room, from the movements of a meeting in the order of the record. Coming twice
 * without leaving is one stay, as is leaving twice: the first movement of a kind holds.
 */
export const staysOf = (movements: readonly Movement[], member: string): Stay[] => {
  const stays: Stay[] = []
  for (const movement of movements) {
    if (movement.member !== member) continue
    const last = stays.at(-1)
    const isThere = last !== undefined && last.until === null
    if (movement.movement === 'arrived' && !isThere) stays.push({ from: movement.at, until: null })
    if (movement.movement === 'left' && isThere) last.until = movement.at
  }
  return stays
}
