import type { MinutesState } from './minutes-state.ts'

/** How the body approves minutes: at its next meeting, or by nobody objecting while they are open to corrections. */
export type MinutesApproval = 'meeting' | 'silence'

export type SilentEnd =
  | { readonly outcome: 'approved'; readonly reason: null; readonly unproven: readonly [] }
  | {
      readonly outcome: 'to_meeting'
      readonly reason: 'objected' | 'notice'
      readonly unproven: readonly string[]
    }

/**
 * How a silence on minutes ends. An objection or a correction, whatever became of it, leaves them to the next meeting;
 * so does a ministry that was present and of which no proof says that it knew in time: silence is somebody's silence
 * (deliberation 2.1).
 * @param present the ministries that were at the meeting
 * @param proofs when notice to each is proven; proof at the end or later is none
 */
export const silentEnd = (asked: {
  until: Date
  against: number
  present: readonly string[]
  proofs: readonly { readonly ministry: string; readonly at: Date }[]
}): SilentEnd => {
  if (asked.against > 0) return { outcome: 'to_meeting', reason: 'objected', unproven: [] }
  const proven = new Set(
    asked.proofs
      .filter(({ at }) => at.getTime() < asked.until.getTime())
      .map(({ ministry }) => ministry),
  )
  const unproven = asked.present.filter((ministry) => !proven.has(ministry)).toSorted()

  return unproven.length > 0
    ? { outcome: 'to_meeting', reason: 'notice', unproven }
    : { outcome: 'approved', reason: null, unproven: [] }
}

type Silence = {
  state: MinutesState
  /** Of the version that is circulated; null for none. */
  approval: MinutesApproval | null
  at: Date
  until: Date | null
}

export type ObjectionRefusal =
  | 'minutes.not_circulated'
  | 'minutes.no_silence'
  | 'minutes.corrections_closed'

/** Whether it may be objected to minutes passing in silence: while they would, before the end, which is exclusive. */
export const mayObject = ({ state, approval, at, until }: Silence): 'ok' | ObjectionRefusal => {
  if (state !== 'circulated' || until === null) return 'minutes.not_circulated'
  if (approval !== 'silence') return 'minutes.no_silence'
  return at.getTime() >= until.getTime() ? 'minutes.corrections_closed' : 'ok'
}

export type SilentEndRefusal = 'minutes.not_circulated' | 'minutes.no_silence' | 'minutes.not_over'

/** Whether the silence on minutes may end: there is one, and its time is over. */
export const mayEndSilence = ({ state, approval, at, until }: Silence): 'ok' | SilentEndRefusal => {
  if (state !== 'circulated' || until === null) return 'minutes.not_circulated'
  if (approval !== 'silence') return 'minutes.no_silence'
  return at.getTime() < until.getTime() ? 'minutes.not_over' : 'ok'
}
