/** An option that was considered and refused, and why (deliberation 2.5). */
export type Alternative = { option: string; reason: string }

/** A vote as a decision names it: as it was counted at the close of its ballot. */
export type NamedVote = { ministry: string; member: string; choice: 'yes' | 'no' | 'abstain' }

/** A dissent is against the decision, a reservation within it, an explanation beside one's vote. */
export const dissentKinds = ['dissent', 'reservation', 'explanation'] as const

/** The decision stands all the same, or is to be taken up again to be amended or withdrawn. */
export const noticeAnswers = ['reaffirmed', 'to_amend', 'to_withdraw'] as const

/** A decision binds, recommends something to an authority, or leaves undone what was considered (deliberation 2.5). */
export const natures = ['binding', 'recommendation', 'no_action'] as const
export type Nature = (typeof natures)[number]

/** How a decision was taken that was logged later. */
export const takings = ['meeting', 'telephone', 'minister'] as const

/** What an authority made of a recommendation; `none` is noted once the day has passed. */
export const replies = ['accepted', 'changed', 'refused', 'none'] as const
export const repliesGiven = [
  'accepted',
  'changed',
  'refused',
] as const satisfies readonly (typeof replies)[number][]

/** Whether whoever was named to confirm what was decided outside a meeting does. */
export const confirmations = ['confirmed', 'disputed'] as const

/** How far the lead ministry has come with a decision. */
export const progresses = ['on_course', 'delayed', 'obstructed', 'done'] as const

/** What came of a decision, at its review. */
export const outcomes = ['worked', 'partly', 'failed', 'too_early'] as const

/** Whether a dissent was right, at the review (deliberation 2.4). */
export const verdicts = ['right', 'partly', 'wrong', 'open'] as const
export type DissentVerdict = {
  dissent: string
  verdict: (typeof verdicts)[number]
  reasons: string
}

/** The most of each that one decision takes: enough for any body, and an act stays small. */
export const limits = {
  alternatives: 20,
  actions: 40,
  triggers: 10,
  lessons: 10,
  text: 20_000,
  line: 200,
} as const
