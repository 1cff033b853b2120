/** How high a ministry came to a meeting: by its principal, by a deputy alone, or not at all. */
export const seniorities = ['principal', 'deputy', 'absent'] as const
export type Seniority = (typeof seniorities)[number]

/** One ministry that sat in a body when a meeting was held, and how it came. */
export type Came = { meetingId: string; ministryId: string; seniority: Seniority }

export type MinistryFigures = Readonly<Record<Seniority, number>> & {
  ministryId: string
  meetings: number
}

/**
 * How often each ministry came to the meetings to which it was entitled, and how high: heads of meetings, not shares,
 * so that a report adds up. In the order in which the ministries were first met with.
 */
export const attendanceFigures = (came: readonly Came[]): MinistryFigures[] => {
  const ministries = [...new Set(came.map(({ ministryId }) => ministryId))]

  return ministries.map((ministryId) => {
    const own = came.filter((one) => one.ministryId === ministryId)
    const count = (wanted: Seniority) => own.filter(({ seniority }) => seniority === wanted).length

    return {
      ...{ ministryId, meetings: own.length },
      ...{ principal: count('principal'), deputy: count('deputy'), absent: count('absent') },
    }
  })
}
