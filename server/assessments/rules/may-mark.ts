import type { Role } from '../../members/rules/roles.ts'
import { type Marking, reaches } from '../../situations/rules/markings.ts'

/** Who marks, and what from and to. */
type Marker = {
  readonly roles: readonly Role[]
  /** The highest marking that they read here. */
  readonly ceiling: Marking
  readonly from: Marking
  readonly to: Marking
}

/**
 * Why a text may not be marked so, or null where it may. Our policy: whoever writes it may ask for more care
 * at once, only the convenor for less, and nobody marks out of their own sight.
 */
export const whyNotMark = ({
  roles,
  ceiling,
  from,
  to,
}: Marker): 'above_own_ceiling' | 'convenor_lowers' | null => {
  if (!reaches(ceiling, to)) return 'above_own_ceiling'

  return reaches(to, from) || roles.includes('convenor') ? null : 'convenor_lowers'
}
