import type { DateOrder } from './csv-plan.ts'

/** Why words are not read as a day. */
export const dayFaults = [
  'day_ambiguous',
  'day_without_year',
  'day_incomplete',
  'day_is_number',
  'no_such_day',
  'not_a_day',
] as const
export type DayFault = (typeof dayFaults)[number]

/** Names of months in English and French, by their first letters without accents. */
const months = [
  ['jan'],
  ['feb', 'fev'],
  ['mar'],
  ['apr', 'avr'],
  ['may', 'mai'],
  ['jun', 'juin'],
  ['jul', 'juil'],
  ['aug', 'aou'],
  ['sep'],
  ['oct'],
  ['nov'],
  ['dec'],
] as const

const fullNames =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|sept|janv|fevr|juil|[a-z]{3})\.?$/

/**
 * A day in ISO 8601 from what a file says: 2026-03-12 (a time after it is left out), 12 March 2026 as
 * ACLED writes, March 12, 2026, 12 mars 2026, or numbers, whose order must be known unless only one
 * is possible. Anything else is a fault: a day that was guessed is worse than one that is asked for.
 */
export function readDay(words: string, order: DateOrder | null): { day: string } | DayFault {
  const plain = words.trim().normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]\d{1,2}:\d{2}.*)?$/.exec(plain)
  if (iso) return dayOf(iso[1], iso[2], iso[3])
  if (/^\d{4,6}(?:\.\d+)?$/.test(plain)) {
    return /^(?:1[89]|20)\d\d$/.test(plain) ? 'day_incomplete' : 'day_is_number'
  }
  const named = /^(\d{1,2})(?:st|nd|rd|th|er)?[ \-/.]+([a-z.]+)[ \-/.,]+(\d{2}|\d{4})$/.exec(plain)
  if (named) return namedDay(named[1], named[2], named[3])
  const american = /^([a-z.]+) (\d{1,2})(?:st|nd|rd|th)?,? (\d{2}|\d{4})$/.exec(plain)
  if (american) return namedDay(american[2], american[1], american[3])
  if (/^[a-z.]+[ \-/]\d{4}$/.test(plain) || /^\d{1,2}[-/.]\d{4}$/.test(plain)) {
    return 'day_incomplete'
  }
  const numbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2}|\d{4})(?: \d{1,2}:\d{2}.*)?$/.exec(plain)
  return numbers ? numberedDay(numbers, order) : 'not_a_day'
}

function numberedDay(
  [, first = '', second = '', year = '']: RegExpExecArray,
  order: DateOrder | null,
): { day: string } | DayFault {
  if (year.length === 2) return 'day_without_year'
  const dayFirst = dayOf(year, second, first)
  const monthFirst = dayOf(year, first, second)
  if (order === 'day_first') return dayFirst
  if (order === 'month_first' || typeof dayFirst === 'string') return monthFirst
  return typeof monthFirst === 'string' || monthFirst.day === dayFirst.day
    ? dayFirst
    : 'day_ambiguous'
}

function namedDay(day = '', name = '', year = ''): { day: string } | DayFault {
  const month = monthNamed(name)
  if (month === null) return 'not_a_day'
  return year.length === 2 ? 'day_without_year' : dayOf(year, String(month), day)
}

const monthNamed = (name: string): number | null => {
  if (!fullNames.test(name)) return null
  const at = months.findIndex((beginnings) => beginnings.some((start) => name.startsWith(start)))
  return at === -1 ? null : at + 1
}

/** The day where the calendar has it. */
function dayOf(year = '', month = '', day = ''): { day: string } | DayFault {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = Date.parse(`${iso}T00:00:00Z`)
  const exists = Number.isFinite(time) && new Date(time).toISOString().startsWith(iso)
  return exists ? { day: iso } : 'no_such_day'
}
