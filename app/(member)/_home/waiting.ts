/** What kind of thing waits; each has its word in `home.kinds` and its sign. */
export type WaitingKind =
  | 'callOut'
  | 'vote'
  | 'silence'
  | 'warning'
  | 'escalated'
  | 'grade'
  | 'gradeAsked'
  | 'gradeOverdue'
  | 'gradeDeclined'
  | 'gradeMissing'
  | 'action'
  | 'actionOverdue'
  | 'mention'
  | 'agree'
  | 'agreeAnew'
  | 'assigned'
  | 'review'
  | 'basis'
  | 'confirm'
  | 'tripwire'
  | 'forecast'
  | 'resolve'
  | 'secondMotion'
  | 'answerQuestion'
  | 'reportBack'

/** One thing that needs the reader: what, where, and by when. */
export type Waiting = {
  readonly key: string
  readonly kind: WaitingKind
  readonly title: string
  readonly href: string
  readonly context: string | null
  /** An instant as RFC 3339 or a day as `YYYY-MM-DD`; null when nothing runs out. */
  readonly due: string | null
}

const far = '9999'

/** What runs out first comes first; what has no deadline comes last, in the order given. */
export const byUrgency = (waiting: readonly Waiting[]): Waiting[] =>
  [...waiting].sort((one, other) => (one.due ?? far).localeCompare(other.due ?? far))
