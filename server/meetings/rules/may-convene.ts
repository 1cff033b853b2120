import type { RulesOfProcedure } from '../../members/rules/rules-of-procedure.ts'

export type ConveningRefusal =
  | 'meetings.in_the_past'
  | 'meetings.ends_before_it_starts'
  | 'meetings.zone_unknown'
  | 'meetings.nobody_invited'
  | 'meetings.short_notice'
  | 'convening.urgent_not_by_you'
  | 'convening.urgent_too_soon'
  | 'convening.not_urgent'

export type Convening = {
  at: Date
  startsAt: Date
  endsAt: Date
  /** Hours of notice that the body's rules of procedure ask for. */
  noticeHours: number
  /** Why the notice is shorter; null where it is not, or no reason is given. */
  shortNoticeBecause: string | null
  invited: readonly string[]
  /** What the body's rules say of urgent meetings, and the roles of whoever convenes. */
  urgent: RulesOfProcedure['urgent']
  roles: readonly string[]
}

const hour = 3_600_000

/** Whether the notice is shorter than the rules ask for. */
export const isShortNotice = ({
  at,
  startsAt,
  noticeHours,
}: Pick<Convening, 'at' | 'startsAt' | 'noticeHours'>): boolean =>
  startsAt.getTime() - at.getTime() < noticeHours * hour

/**
 * Whether a meeting may be called: ahead, ending after it starts, with somebody invited, and with
 * the notice that the rules ask for; or urgently, by those whom the rules name, with a reason and at least
 * the notice that they leave to urgent meetings (deliberation 2.14).
 */
export const mayConvene = (convening: Convening): 'ok' | ConveningRefusal => {
  const { at, startsAt, endsAt, invited, urgent, roles } = convening
  if (startsAt.getTime() <= at.getTime()) return 'meetings.in_the_past'
  if (endsAt.getTime() <= startsAt.getTime()) return 'meetings.ends_before_it_starts'
  if (invited.length === 0) return 'meetings.nobody_invited'
  if (!isShortNotice(convening)) return roles.includes('convenor') ? 'ok' : 'convening.not_urgent'
  if (!urgent.mayConvene.some((role) => roles.includes(role))) return 'convening.urgent_not_by_you'
  if ((convening.shortNoticeBecause?.trim() ?? '') === '') return 'meetings.short_notice'
  return isShortNotice({ at, startsAt, noticeHours: urgent.noticeHours })
    ? 'convening.urgent_too_soon'
    : 'ok'
}
