const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour
const week = 7 * day
const year = 365.25 * day

/** How a length of time that is left is told, in whole units: nothing of it is rounded up. */
export type TimeLeft =
  | { readonly unit: 'years'; readonly years: number }
  | { readonly unit: 'later'; readonly days: number }
  | { readonly unit: 'days'; readonly days: number; readonly hours: number }
  | { readonly unit: 'hours'; readonly hours: number; readonly minutes: number }
  | { readonly unit: 'minutes'; readonly minutes: number }
  | { readonly unit: 'seconds'; readonly seconds: number }
  | { readonly unit: 'over' }

/** What is left (ms), by minutes, in the last minute by seconds; days ahead by hours, weeks ahead by days, years ahead by years. */
export const timeLeft = (left: number): TimeLeft => {
  if (left <= 0) return { unit: 'over' }
  if (left < minute) return { unit: 'seconds', seconds: Math.floor(left / second) }
  if (left < hour) return { unit: 'minutes', minutes: Math.floor(left / minute) }
  if (left >= 2 * year) return { unit: 'years', years: Math.floor(left / year) }
  if (left >= week) return { unit: 'later', days: Math.floor(left / day) }
  const hours = Math.floor((left % day) / hour)
  if (left >= day) return { unit: 'days', days: Math.floor(left / day), hours }

  return { unit: 'hours', hours, minutes: Math.floor((left % hour) / minute) }
}

/** After how long (ms) what is left is told otherwise; null once it is over. A tick a minute is often enough for days too. */
export const untilNextTick = (left: number): number | null => {
  if (left <= 0) return null
  const step = left <= minute ? second : minute

  return Math.min(Math.floor(left % step) + 1, Math.ceil(left))
}
