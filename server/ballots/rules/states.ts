import { type MotionState, type MotionStep, motionGraph } from './motion-graph.ts'
import type { Verdict } from './tally.ts'

export type BallotState = 'open' | 'closed'

/** A step of a motion as recorded; `to` says where an override leads, and nothing otherwise. */
export type MotionEvent = { step: MotionStep; to?: MotionState | null }

/** Where a motion stands while its steps are followed: `seconds` ministries have seconded it. */
export type Standing = { state: MotionState; seconds: number }

/**
 * Where a step leads from where a motion stands; null where the graph does not allow it. A motion that needs
 * seconds is not discussed before it has them. To open a ballot closes the discussion, so no state is skipped.
 */
export const stepOf = (
  { state, seconds }: Standing,
  { step, to = null }: MotionEvent,
  needed: number,
): Standing | null => {
  if (step === 'seconded') {
    const now = seconds + 1
    if (motionGraph[state].seconded === undefined || needed === 0) return null
    return { state: now >= needed ? 'seconded' : 'put', seconds: now }
  }
  const leads = motionGraph[state][step]
  if (step === 'overridden') {
    if (to === null || !leads?.includes(to)) return null
    // Who moves it past its seconds has waived them; who brings it back leaves it those that it has.
    return to === 'put'
      ? inDiscussion(seconds, needed)
      : { state: to, seconds: Math.max(seconds, needed) }
  }
  if (step === 'discussion_closed' && state === 'put' && needed > 0) return null
  if (step === 'settled' && state === 'put' && needed > 0) return null
  if (step === 'ballot_opened' && motionGraph[state].discussion_closed !== undefined) {
    const closed = stepOf({ state, seconds }, { step: 'discussion_closed' }, needed)
    return closed && stepOf(closed, { step }, needed)
  }
  if (leads === undefined) return null
  if (leads.includes('put')) return inDiscussion(seconds, needed)
  const [only] = leads
  return only === undefined ? null : { state: only, seconds }
}

const inDiscussion = (seconds: number, needed: number): Standing => ({
  state: needed > 0 && seconds >= needed ? 'seconded' : 'put',
  seconds,
})

/**
 * The state of a motion from its steps in the order of the record. It is never stored, so it cannot contradict
 * them; a step that the graph does not allow from where the motion stood changes nothing.
 */
export const standingOf = (needed: number, events: readonly MotionEvent[]): Standing =>
  events.reduce<Standing>((standing, event) => stepOf(standing, event, needed) ?? standing, {
    state: 'put',
    seconds: 0,
  })

/** The state alone. */
export const motionStateOf = (needed: number, events: readonly MotionEvent[]): MotionState =>
  standingOf(needed, events).state

/** What the close of a ballot is for its motion: without a verdict for or against it may be put again. */
export const stepOfVerdict = (verdict: Verdict): MotionStep =>
  verdict === 'adopted' || verdict === 'rejected' ? `ballot_${verdict}` : 'ballot_undecided'
