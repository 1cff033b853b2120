export type ConveningRefusal =
  | 'meetings.in_the_past'
  | 'meetings.ends_before_it_starts'
  | 'meetings.zone_unknown'
  | 'meetings.nobody_invited'
  | 'meetings.short_notice'

export type Convening = {
  at: Date
  startsAt: Date
  endsAt: Date
  /** Hours of notice that the body's rules of procedure ask for. */
  noticeHours: number
  /** Why the notice is shorter; null where it is not, or no reason is given. */
  shortNoticeBecause: string | null
  invited: readonly string[]
}

const hour = 3_600_000

/** Whether the notice is shorter than the rules ask for. */
export const isShortNotice = ({ at, startsAt, noticeHours }: Convening): boolean =>
  startsAt.getTime() - at.getTime() < noticeHours * hour

/**
 * Whether a meeting may be called: ahead, ending after it starts, with somebody invited, and with
 * the notice that the rules ask for or a recorded reason for less (urgent convening).
 */
export const mayConvene = (convening: Convening): 'ok' | ConveningRefusal => {
  const { at, startsAt, endsAt, invited } = convening
  if (startsAt.getTime() <= at.getTime()) return 'meetings.in_the_past'
  if (endsAt.getTime() <= startsAt.getTime()) return 'meetings.ends_before_it_starts'
  if (invited.length === 0) return 'meetings.nobody_invited'
  const because = convening.shortNoticeBecause?.trim() ?? ''
  return isShortNotice(convening) && because === '' ? 'meetings.short_notice' : 'ok'
}
