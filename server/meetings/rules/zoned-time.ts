/** A date and time as a clock on the wall shows it, `YYYY-MM-DDTHH:MM`. */
export type WallTime = string

const wallShape = /^\d{4,6}-\d\d-\d\dT\d\d:\d\d$/

const fieldsOf = (instant: number, zone: string): Record<string, string> =>
  Object.fromEntries(
    new Intl.DateTimeFormat('en-u-ca-iso8601', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  )

/** What clocks in an IANA zone show at an instant (RFC 3339). */
export const wallTimeOf = (instant: string, zone: string): WallTime => {
  const { year = '', month, day, hour, minute } = fieldsOf(Date.parse(instant), zone)

  return `${year.padStart(4, '0')}-${month}-${day}T${hour}:${minute}`
}

/** The instants at which clocks in a zone show this, the first first, and the offset from UTC that held before. */
const instantsAt = (wall: WallTime, zone: string): { found: number[]; plain: number } | null => {
  const asUtc = Date.parse(`${wall}:00Z`)
  if (!wallShape.test(wall) || Number.isNaN(asUtc)) return null
  const offsetAt = (instant: number) => {
    const shown = wallTimeOf(new Date(instant).toISOString(), zone)

    return Date.parse(`${shown}:00Z`) - Math.floor(instant / 60_000) * 60_000
  }
  const day = 86_400_000
  const before = offsetAt(asUtc - day)
  const instants = new Set([before, offsetAt(asUtc + day)].map((offset) => asUtc - offset))
  const found = [...instants]
    .filter((instant) => offsetAt(instant) === asUtc - instant)
    .sort((one, other) => one - other)

  return { found, plain: asUtc - before }
}

/**
 * The instant (RFC 3339, UTC) at which clocks in an IANA zone show this; null for what is no date and time.
 * An hour that comes twice, when clocks go back, is its first; one that is skipped is as long after the leap
 * as it was meant to be before it (as Temporal's `compatible`).
 */
export const instantOf = (wall: WallTime, zone: string): string | null => {
  const at = instantsAt(wall, zone)

  return at && new Date(at.found[0] ?? at.plain).toISOString()
}

/** What is doubtful about a time on the wall: clocks skip it, or show it twice; null where nothing is. */
export const doubtAbout = (wall: WallTime, zone: string): 'skipped' | 'twice' | null => {
  const at = instantsAt(wall, zone)
  if (at === null || at.found.length === 1) return null

  return at.found.length === 0 ? 'skipped' : 'twice'
}
