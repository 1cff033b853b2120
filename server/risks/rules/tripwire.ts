import { placeOf, type RiskLevel } from './levels.ts'

/** Whether a level reaches the one at which a tripwire is set. */
export const reaches = (level: RiskLevel, wire: RiskLevel): boolean =>
  placeOf(level) >= placeOf(wire)

const hour = 3_600_000
const quarter = hour / 4

/**
 * When the meeting drafted by a tripwire would be held: an hour, begun at the last full quarter of an hour
 * within the time set. The convenor may bring it forward. Ours.
 */
export const draftedTime = (
  sprungAt: Date,
  withinHours: number,
): { startsAt: Date; endsAt: Date } => {
  const latest = sprungAt.getTime() + withinHours * hour
  const startsAt = latest - (latest % quarter)

  return { startsAt: new Date(startsAt), endsAt: new Date(startsAt + hour) }
}
