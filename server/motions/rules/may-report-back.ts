import type { Role } from '../../members/rules/roles.ts'

type Asked = {
  /** The ministry that a motion was referred to; null for the drafters of the situation. */
  to: string | null
  roles: readonly Role[]
  ministry: string | null
}

/** Whether somebody answers for whom a motion was referred to: its ministry, the drafters, or the convenor for either. */
export const mayReportBack = ({ to, roles, ministry }: Asked): boolean =>
  roles.includes('convenor') || (to === null ? roles.includes('drafter') : ministry === to)
