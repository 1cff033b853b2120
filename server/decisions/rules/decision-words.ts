/** An option that was considered and refused, and why (deliberation 2.5). */
export type Alternative = { option: string; reason: string }

/** A vote as a decision names it: as it was counted at the close of its ballot. */
export type NamedVote = { ministry: string; member: string; choice: 'yes' | 'no' | 'abstain' }

/** A dissent is against the decision, a reservation within it, an explanation beside one's vote. */
export const dissentKinds = ['dissent', 'reservation', 'explanation'] as const

/** The decision stands all the same, or is to be taken up again to be amended or withdrawn. */
export const noticeAnswers = ['reaffirmed', 'to_amend', 'to_withdraw'] as const

/** The most of each that one decision takes: enough for any body, and an act stays small. */
export const limits = { alternatives: 20, actions: 40, text: 20_000, line: 200 } as const
