import type { Role } from '../../members/rules/roles.ts'
import { graderRoles } from './who-may.ts'

/** Why others' grades are not shown: own first, or fewer than two are in. */
export type Blindness = 'own_first' | 'awaiting_second'

/** Whether somebody with these roles in a situation may grade its evidence. */
export const mayGrade = (roles: readonly Role[]): boolean =>
  graderRoles.some((role) => roles.includes(role))

/**
 * Whether others' grades of a piece of evidence are hidden from a reader, and why; null when shown.
 * Who may grade sees no other grade before giving their own. Who may not sees them once two are in,
 * so that nobody can pass on the only one. An auditor reads everything.
 */
export function blindness(reader: {
  roles: readonly Role[]
  isAuditor: boolean
  hasGraded: boolean
  grades: number
}): Blindness | null {
  if (reader.isAuditor || reader.hasGraded) return null
  if (mayGrade(reader.roles)) return 'own_first'
  return reader.grades < 2 ? 'awaiting_second' : null
}
