/** Where a warning stands. *Escalated* still waits for an answer, in front of everybody who can give one. */
export const warningStates = ['waiting', 'escalated', 'triaged', 'dismissed'] as const
export type WarningState = (typeof warningStates)[number]

/** Hours from a warning's receipt within which it is answered, or escalates. */
export const hoursToAnswer = 24

/** When a warning received at an instant falls due. The clock starts at receipt, not at logging. */
export const dueAt = (receivedAt: Date): Date =>
  new Date(receivedAt.getTime() + hoursToAnswer * 3_600_000)

/** Whether a warning can still be triaged or dismissed. */
export const isUnanswered = (state: WarningState): boolean =>
  state === 'waiting' || state === 'escalated'

/** Whether a warning must escalate now: nobody answered it in time and it has not escalated yet. */
export const mustEscalate = (state: WarningState, receivedAt: Date, now: Date): boolean =>
  state === 'waiting' && now.getTime() >= dueAt(receivedAt).getTime()

/** Whether a receipt can be true: nothing is received after it is logged. */
export const receiptIsPast = (receivedAt: Date, now: Date): boolean =>
  receivedAt.getTime() <= now.getTime()
