import { graderRoles } from '../../evidence/rules/who-may.ts'
import type { WhoMay } from '../../members/rules/roles.ts'

/**
 * Who is asked to grade, who may not, and how graders settle. Whoever holds the pen asks; graders answer
 * for themselves; the worker alone says that time has run out.
 */
export const whoMay = {
  'grading.ask': { scope: 'situation', roles: ['convenor', 'drafter'] },
  'grading.decline': { scope: 'situation', roles: graderRoles },
  'grading.withdraw': { scope: 'situation', roles: ['convenor', 'drafter'] },
  'grading.escalate': { scope: 'situation', roles: ['system'] },
  'grading.note_overdue': { scope: 'situation', roles: ['system'] },
  'grading.keep': { scope: 'situation', roles: graderRoles },
  'grading.choices': { scope: 'situation', roles: ['convenor', 'drafter'] },
  'ballot.get_grading': { scope: 'situation', roles: ['member'] },
  'grading.list': { scope: 'situation', roles: ['member'] },
  'grading.list_waiting': { scope: 'installation', roles: ['member'] },
  'conflict.declare': { scope: 'situation', roles: graderRoles },
  'conflict.withdraw': { scope: 'situation', roles: graderRoles },
  'conflict.list': { scope: 'situation', roles: ['member'] },
} as const satisfies WhoMay
