import { instantOf, wallTimeOf } from './zoned-time.ts'

/** How often meetings of a series come round. Monthly is by the weekday: the second Tuesday, the last Friday. */
export const rhythms = ['week', 'two_weeks', 'month'] as const
export type Rhythm = (typeof rhythms)[number]

/** How a series goes on: until a day (`YYYY-MM-DD`, which is included) or for a number of meetings. */
export type Recurrence = {
  readonly rhythm: Rhythm
  readonly until: string | null
  readonly count: number | null
}

/** A series makes no more meetings than these at once: five years of monthly ones, fourteen months of weekly ones. */
export const mostOccurrences = 60

export type RecurrenceFault = {
  readonly code:
    | 'convening.series_endless'
    | 'convening.series_of_one'
    | 'convening.series_too_long'
    | 'convening.clock_gap'
  readonly params: Readonly<Record<string, string | number>>
}

const dayLength = 86_400_000
const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`)
const dateOf = (day: number): string => new Date(day).toISOString().slice(0, 10)

/** The day some days after another, both `YYYY-MM-DD`. */
const daysAfter = (date: string, days: number): string => dateOf(dayOf(date) + days * dayLength)

/** How many days lie between two, both `YYYY-MM-DD`. */
const daysBetween = (from: string, to: string): number => (dayOf(to) - dayOf(from)) / dayLength

/** The same weekday of a month as that of a date: the first to fourth, or, where that is the fifth, the last. */
const sameWeekdayIn = (date: string, monthsLater: number): string => {
  const first = new Date(dayOf(date))
  const week = Math.ceil(first.getUTCDate() / 7)
  const month = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + monthsLater, 1))
  const toWeekday = (first.getUTCDay() - month.getUTCDay() + 7) % 7
  const nth = 1 + toWeekday + (week - 1) * 7
  const length = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0)).getUTCDate()
  return dateOf(month.getTime() + ((nth > length ? nth - 7 : nth) - 1) * dayLength)
}

const nthDate = (first: string, rhythm: Rhythm, at: number): string =>
  rhythm === 'month'
    ? sameWeekdayIn(first, at)
    : daysAfter(first, at * (rhythm === 'week' ? 7 : 14))

/** The instant at which clocks of a zone show a time on a day; null where they skip it as they go forward. */
const instantAt = (date: string, time: string, zone: string): string | null => {
  const wall = `${date}T${time}`
  const instant = instantOf(wall, zone)
  return instant !== null && wallTimeOf(instant, zone) === wall ? instant : null
}

/**
 * When the meetings of a series begin (RFC 3339), the first of them given: at the same time by the clocks of the zone,
 * whether they go forward or back between; or what is wrong with it. A time that clocks skip is never guessed.
 */
export const occurrencesOf = (
  startsAt: string,
  zone: string,
  { rhythm, until, count }: Recurrence,
): { ok: true; starts: string[] } | { ok: false; fault: RecurrenceFault } => {
  const fault = (code: RecurrenceFault['code'], params: RecurrenceFault['params'] = {}) =>
    ({ ok: false, fault: { code, params } }) as const
  if (until === null && count === null) return fault('convening.series_endless')
  const [first = '', time = ''] = wallTimeOf(startsAt, zone).split('T')
  const starts: string[] = []
  for (let at = 0; ; at += 1) {
    const date = nthDate(first, rhythm, at)
    if ((count !== null && at >= count) || (until !== null && date > until)) break
    if (at === mostOccurrences) {
      return fault('convening.series_too_long', { most: mostOccurrences })
    }
    const instant = at === 0 ? new Date(startsAt).toISOString() : instantAt(date, time, zone)
    if (instant === null) return fault('convening.clock_gap', { date, time })
    starts.push(instant)
  }
  return starts.length < 2 ? fault('convening.series_of_one') : { ok: true, starts }
}

/**
 * Where a meeting of a series is moved with another of it: by as many days, and to the same time by the clocks of the
 * zone; or that clocks skip that time on its day.
 */
export const shiftedStart = (
  startsAt: string,
  moved: {
    readonly from: { readonly startsAt: string; readonly zone: string }
    readonly to: { readonly startsAt: string; readonly zone: string }
  },
): { ok: true; startsAt: string } | { ok: false; fault: RecurrenceFault } => {
  const { from, to } = moved
  const [own = ''] = wallTimeOf(startsAt, from.zone).split('T')
  const [before = ''] = wallTimeOf(from.startsAt, from.zone).split('T')
  const [after = '', time = ''] = wallTimeOf(to.startsAt, to.zone).split('T')
  const date = daysAfter(own, daysBetween(before, after))
  const instant =
    date === after ? new Date(to.startsAt).toISOString() : instantAt(date, time, to.zone)
  return instant === null
    ? { ok: false, fault: { code: 'convening.clock_gap', params: { date, time } } }
    : { ok: true, startsAt: instant }
}
