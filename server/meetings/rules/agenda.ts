/** How deep an agenda goes: 1, 1.1, 1.1.1. */
export const deepestLevel = 3

/** A point as it is planned. Points stand in the order of reading; a point's parts follow it, one level deeper. */
export type PlannedPoint = {
  readonly level: number
  /** How long it takes with its parts; null where its parts alone say, or nothing does. */
  readonly minutes: number | null
  /** When it begins, where that is fixed; otherwise when the point before it ends. */
  readonly startsAt: Date | null
}

/** When a point is taken, and what it is called: "2.1". */
export type TimedPoint = {
  readonly number: string
  readonly startsAt: Date
  readonly endsAt: Date
  /** How long its parts take together, in minutes; 0 where it has none. */
  readonly partsMinutes: number
  /** The number of the point before whose end it would begin; null where it begins after it, or with the meeting. */
  readonly overlaps: string | null
}

const minute = 60_000

/** The numbers of points by their levels: 1, 1.1, 1.2, 2. A level that was skipped counts as its first. */
export const numbersOf = (levels: readonly number[]): string[] => {
  const counts: number[] = []
  return levels.map((level) => {
    while (counts.length < level) counts.push(counts.length < level - 1 ? 1 : 0)
    counts.length = level
    counts[level - 1] = (counts[level - 1] ?? 0) + 1
    return counts.join('.')
  })
}

/**
 * When each point is taken, from the meeting's start and the durations: a point without a time of its own begins
 * when the one before it ends, and ends with its last part or after its own minutes, whichever is later.
 */
export const timesOf = (points: readonly PlannedPoint[], begins: Date): TimedPoint[] => {
  const numbers = numbersOf(points.map(({ level }) => level))
  const timed: TimedPoint[] = []
  const take = (at: number, free: number, before: string | null): number => {
    const point = points[at]
    if (point === undefined) return free
    const number = numbers[at] ?? ''
    const fixed = point.startsAt?.getTime() ?? null
    const start = fixed ?? free
    let end = start
    let last: string | null = number
    for (let part = at + 1; (points[part]?.level ?? 0) > point.level; part += 1) {
      if (timed[part] !== undefined) continue
      end = take(part, end, last)
      last = numbers[part] ?? null
    }
    const partsMinutes = (end - start) / minute
    const endsAt = Math.max(end, start + (point.minutes ?? 0) * minute)
    const overlaps = fixed !== null && fixed < free ? before : null
    timed[at] = {
      ...{ number, startsAt: new Date(start), endsAt: new Date(endsAt), partsMinutes },
      overlaps,
    }
    return endsAt
  }
  let free = begins.getTime()
  for (let at = 0; at < points.length; at += 1) {
    if (timed[at] === undefined) free = take(at, free, numbers[at - 1] ?? null)
  }
  return timed
}

export type AgendaFault = {
  readonly code:
    | 'convening.agenda_level'
    | 'convening.agenda_before_start'
    | 'convening.agenda_overlaps'
    | 'convening.agenda_parts_longer'
    | 'convening.agenda_too_long'
  readonly params: Readonly<Record<string, string | number>>
}

/**
 * What is wrong with an agenda, or null: a part without the point it belongs to, a point that would begin before
 * the one before it ends or before the meeting, parts longer than their point, more than the meeting has time for.
 */
export const agendaFault = (
  points: readonly PlannedPoint[],
  meeting: { readonly startsAt: Date; readonly endsAt: Date },
): AgendaFault | null => {
  const timed = timesOf(points, meeting.startsAt)
  for (const [at, point] of points.entries()) {
    const place = timed[at]
    if (place === undefined) continue
    const { number } = place
    if (point.level > (points[at - 1]?.level ?? 0) + 1 || point.level > deepestLevel) {
      return { code: 'convening.agenda_level', params: { place: at + 1 } }
    }
    if (place.startsAt.getTime() < meeting.startsAt.getTime()) {
      return { code: 'convening.agenda_before_start', params: { number } }
    }
    if (place.overlaps !== null) {
      return { code: 'convening.agenda_overlaps', params: { number, before: place.overlaps } }
    }
    if (point.minutes !== null && place.partsMinutes > point.minutes) {
      const { partsMinutes: parts } = place
      return {
        code: 'convening.agenda_parts_longer',
        params: { number, minutes: point.minutes, parts: Math.ceil(parts) },
      }
    }
  }
  const ends = Math.max(...timed.map(({ endsAt }) => endsAt.getTime()))
  const over = Math.ceil((ends - meeting.endsAt.getTime()) / minute)
  return over > 0 ? { code: 'convening.agenda_too_long', params: { over } } : null
}
