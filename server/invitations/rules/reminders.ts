/** How long before a meeting its reminders go out, in hours. Our policy. */
export const reminderHours = [24, 1] as const

/** The reminders that still lie ahead of a meeting, each with its time. */
export const remindersAhead = (startsAt: Date, now: Date): { hours: number; at: Date }[] =>
  reminderHours
    .map((hours) => ({ hours, at: new Date(startsAt.getTime() - hours * 3_600_000) }))
    .filter(({ at }) => at.getTime() > now.getTime())
