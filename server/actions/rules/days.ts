/** The day, as 2026-01-14, that it is at an instant in an IANA time zone. */
export const dayIn = (timeZone: string, at: Date): string => {
  const parts = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone, calendar: 'gregory', numberingSystem: 'latn' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
  }).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''

  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
}

/** Whole days from one day to another: negative where the other is earlier. Days have no zone. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000

export type ReminderKind = 'ahead' | 'due' | 'overdue'

/** Days before an action falls due at which its owner is reminded. Our policy. */
export const daysAhead = 3

/** Which word an owner is due on a day about something due on another; null while it is far off. */
export const reminderFor = (today: string, dueOn: string): ReminderKind | null => {
  const left = daysBetween(today, dueOn)
  if (left < 0) return 'overdue'
  if (left === 0) return 'due'
  return left <= daysAhead ? 'ahead' : null
}
