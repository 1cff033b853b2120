import type { WhoMay } from '../../members/rules/roles.ts'

/** The chair rules on an objection and enters what the body made of an appeal; its maker's ministry appeals. */
export const whoMay = {
  'objection.rule_invalid': { scope: 'situation', roles: ['convenor'] },
  'objection.appeal': { scope: 'situation', roles: ['representative'] },
  'objection.uphold': { scope: 'situation', roles: ['convenor'] },
  'objection.list': { scope: 'situation', roles: ['member'] },
} as const satisfies WhoMay
