const hour = 3_600_000

export type CirculateQuestion = {
  at: Date
  deadline: Date
  /** Of the body's rules of procedure: the shortest deadline, and the shortest where it is urgent. */
  hours: number
  urgentHours: number
  /** Why the deadline is shorter than the rules' usual one; null where it is not. */
  urgentBecause: string | null
  /** Entitled ministries. */
  entitled: number
}

export type CirculateRefusal =
  | 'silence.deadline_past'
  | 'silence.too_short'
  | 'silence.too_short_even_urgent'
  | 'silence.nobody_entitled'

/**
 * Whether a text may be circulated with a deadline. Hours are hours that pass, so a night on which clocks change
 * neither gives nor takes any.
 */
export const mayCirculate = ({
  at,
  deadline,
  hours,
  urgentHours,
  urgentBecause,
  entitled,
}: CirculateQuestion): 'ok' | CirculateRefusal => {
  const given = deadline.getTime() - at.getTime()
  if (given <= 0) return 'silence.deadline_past'
  if (entitled === 0) return 'silence.nobody_entitled'
  if (given >= hours * hour) return 'ok'
  if (given < urgentHours * hour) return 'silence.too_short_even_urgent'

  return urgentBecause === null ? 'silence.too_short' : 'ok'
}

export type SpeakRefusal = 'silence.over' | 'silence.not_entitled' | 'silence.deadline_over'

/** Whether somebody may speak in a round: while it runs, and before its deadline, which is exclusive. */
export const maySpeak = ({
  isEnded,
  deadline,
  at,
  isEntitled,
}: {
  isEnded: boolean
  deadline: Date
  at: Date
  isEntitled: boolean
}): 'ok' | SpeakRefusal => {
  if (!isEntitled) return 'silence.not_entitled'
  if (isEnded) return 'silence.over'

  return at.getTime() < deadline.getTime() ? 'ok' : 'silence.deadline_over'
}
