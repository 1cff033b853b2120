export type ExplainRefusal =
  | 'ballots.still_open'
  | 'ballots.did_not_vote'
  | 'ballots.explained_already'
  | 'ballots.explaining_over'

export type Explaining = {
  closedAt: Date | null
  /** How many days the rules of procedure leave for it: as many as draft minutes are open to corrections. */
  days: number
  /** Whether the minutes of the meeting in which it was held are approved, which close it sooner. */
  minutesApproved: boolean
  voted: boolean
  explained: boolean
  at: Date
}

/**
 * Whether who voted may still explain it: after the close, once, until the minutes of its
 * meeting are approved, or as many days have passed as the rules leave for corrections of them. `until` is when they have.
 */
export const mayExplain = (
  asked: Explaining,
): { ok: true; until: Date } | { ok: false; refusal: ExplainRefusal } => {
  const { closedAt, days, at } = asked
  if (closedAt === null) return { ok: false, refusal: 'ballots.still_open' }
  if (!asked.voted) return { ok: false, refusal: 'ballots.did_not_vote' }
  if (asked.explained) return { ok: false, refusal: 'ballots.explained_already' }
  const until = new Date(closedAt.getTime() + days * 86_400_000)
  if (asked.minutesApproved || at.getTime() >= until.getTime()) {
    return { ok: false, refusal: 'ballots.explaining_over' }
  }
  return { ok: true, until }
}
