/** Milliseconds from the first warning to each answer; `running` while that answer is still to come. */
export type ResponseClock = {
  readonly startedAt: Date
  readonly toMeeting: { readonly elapsed: number; readonly running: boolean }
  readonly toDecision: { readonly elapsed: number; readonly running: boolean }
}

const reading = (from: Date, until: Date | null, now: Date) => ({
  elapsed: Math.max(0, (until ?? now).getTime() - from.getTime()),
  running: until === null,
})

/**
 * The clock from warning to response. It starts at the earliest receipt of a warning, and gives null when
 * the situation began without one. A meeting or decision dated before the warning counts as at once.
 */
export const responseClock = (
  receipts: readonly Date[],
  firstMeetingAt: Date | null,
  firstDecisionAt: Date | null,
  now: Date,
): ResponseClock | null => {
  if (receipts.length === 0) return null
  const startedAt = new Date(Math.min(...receipts.map((receipt) => receipt.getTime())))
  return {
    startedAt,
    toMeeting: reading(startedAt, firstMeetingAt, now),
    toDecision: reading(startedAt, firstDecisionAt, now),
  }
}
