import type { LetterKind, LetterParams } from './letter-kinds.ts'

/** For how many days a letter that only tells that something happened is worth sending. Our policy. */
export const daysOfNews = 14

/**
 * When there is no more use in sending a letter: an invitation is for a meeting that is not over, a reminder for one
 * that has not begun, what asks for an answer for as long as the answer is taken.
 */
export const occasionEnds = (kind: LetterKind, params: LetterParams, postedAt: Date): Date => {
  const { startsAt, endsAt, dueAt } = params
  const until = kind === 'reminder' ? startsAt : (endsAt ?? dueAt)

  return until === undefined
    ? new Date(postedAt.getTime() + daysOfNews * 86_400_000)
    : new Date(until)
}

const ofMeetings = ['invitation_changed', 'invitation_cancelled'] as const

/** By which later letters about the same thing a letter of a kind is overtaken: they say all that it would. */
const overtaking: Readonly<Partial<Record<LetterKind, readonly LetterKind[]>>> = {
  invitation: ofMeetings,
  invitation_changed: ofMeetings,
  reminder: ofMeetings,
  deputy_named: ofMeetings,
  // It asks to be acknowledged, which a change of the meeting does not.
  call_out: ['invitation_cancelled'],
  silence_circulated: ['silence_ended'],
  silence_reminder: ['silence_ended'],
  minutes_circulated: ['minutes_circulated'],
  action_due: ['action_due'],
  basis_changed: ['basis_changed'],
}

/**
 * Whether it is too late to send a letter that was never sent: its occasion is over, or a later letter has overtaken it.
 * @param later the kinds of the letters posted after it to the same member about the same thing
 */
export const hasPassed = (
  letter: { kind: LetterKind; params: LetterParams; postedAt: Date },
  later: readonly string[],
  now: Date,
): boolean =>
  now.getTime() >= occasionEnds(letter.kind, letter.params, letter.postedAt).getTime() ||
  (overtaking[letter.kind] ?? []).some((kind) => later.includes(kind))
