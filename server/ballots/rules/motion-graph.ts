/** Where a motion can stand. */
export const motionStates = [
  'put',
  'seconded',
  'discussed',
  'balloting',
  'adopted',
  'rejected',
  'undecided',
  'withdrawn',
  'referred',
  'adjourned',
  'merged',
  'split',
  'superseded',
] as const
export type MotionState = (typeof motionStates)[number]

/** What can happen to a motion, each recorded by an act. `ballot_*` are also a silence procedure's ends. */
export const motionSteps = [
  'seconded',
  'discussion_closed',
  'discussion_reopened',
  'ballot_opened',
  'ballot_adopted',
  'ballot_rejected',
  'ballot_undecided',
  'settled',
  'withdrawn',
  'referred',
  'returned',
  'adjourned',
  'resumed',
  'merged',
  'split',
  'superseded',
  'overridden',
] as const
export type MotionStep = (typeof motionSteps)[number]

type Leads = Readonly<Partial<Record<MotionStep, readonly MotionState[]>>>

// A motion that comes back stands where it may be discussed: seconded where that was needed and done.
const discussion = ['put', 'seconded'] as const
const leaving: Leads = {
  withdrawn: ['withdrawn'],
  referred: ['referred'],
  adjourned: ['adjourned'],
  merged: ['merged'],
  split: ['split'],
  superseded: ['superseded'],
}

/**
 * Every way from one state of a motion to another: from a state, by a step, to one of these. What is not here
 * cannot be; acts, pages and tests read this one table. `overridden` is the convenor's act with a reason, and
 * leads no further than to the discussion or its end: it never makes or unmakes a result.
 */
export const motionGraph: Readonly<Record<MotionState, Leads>> = {
  put: {
    ...leaving,
    seconded: ['put', 'seconded'],
    discussion_closed: ['discussed'],
    settled: ['adopted'],
    overridden: ['seconded', 'discussed'],
  },
  seconded: {
    ...leaving,
    discussion_closed: ['discussed'],
    settled: ['adopted'],
    overridden: ['discussed'],
  },
  discussed: {
    ...leaving,
    discussion_reopened: discussion,
    ballot_opened: ['balloting'],
    settled: ['adopted'],
  },
  balloting: {
    ballot_adopted: ['adopted'],
    ballot_rejected: ['rejected'],
    ballot_undecided: ['undecided'],
  },
  undecided: {
    ...leaving,
    discussion_reopened: discussion,
    ballot_opened: ['balloting'],
    settled: ['adopted'],
  },
  referred: {
    withdrawn: ['withdrawn'],
    superseded: ['superseded'],
    returned: discussion,
    overridden: discussion,
  },
  adjourned: {
    withdrawn: ['withdrawn'],
    superseded: ['superseded'],
    resumed: discussion,
    overridden: discussion,
  },
  withdrawn: { overridden: discussion },
  adopted: {},
  rejected: {},
  merged: {},
  split: {},
  superseded: {},
}

/** What may happen to a motion that stands there. */
export const stepsFrom = (state: MotionState): MotionStep[] =>
  motionSteps.filter((step) => motionGraph[state][step] !== undefined)

/** Where the convenor may move a motion that stands there by an override. */
export const overridesFrom = (state: MotionState): readonly MotionState[] =>
  motionGraph[state].overridden ?? []

/** Whether nothing more can happen to a motion that stands there. */
export const isEnd = (state: MotionState): boolean => stepsFrom(state).length === 0

/** Whether it is before the body and not being voted on: discussed, amended, and a ballot can be opened on it. */
export const takesBallot = (state: MotionState): boolean =>
  motionGraph[state].ballot_opened !== undefined ||
  motionGraph[state].discussion_closed !== undefined
