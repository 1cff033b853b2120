import type { Movement } from '../../meetings/rules/presence.ts'

/** A time at a meeting; `until` is null for who was there to the end, `remote` true for who was there from afar. */
export type Stay = { from: Date; until: Date | null; remote?: true }

/**
 * The times that a member was in the room, from the movements of a meeting in the order of the record. Coming twice
 * without leaving is one stay, as is leaving twice: the first movement of a kind holds. Who comes into the room from afar,
 * or goes afar, ends one stay and begins another.
 */
export const staysOf = (movements: readonly Movement[], member: string): Stay[] => {
  const stays: Stay[] = []
  for (const movement of movements) {
    if (movement.member !== member) continue
    const last = stays.at(-1)
    const isThere = last !== undefined && last.until === null
    const remote = movement.remote === true ? { remote: true as const } : {}
    const isElsewhere = isThere && (last.remote ?? false) !== (movement.remote ?? false)
    if (movement.movement === 'arrived' && (!isThere || isElsewhere)) {
      if (isThere) last.until = movement.at
      stays.push({ from: movement.at, until: null, ...remote })
    }
    if (movement.movement === 'left' && isThere) last.until = movement.at
  }
  return stays
}
