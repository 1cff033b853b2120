/** The rules that a motion may be put to a ballot under, as a body's rules of procedure define them. */
export const ruleNames = ['majority', 'two_thirds', 'unanimity', 'consensus', 'consent'] as const
export type RuleName = (typeof ruleNames)[number]
