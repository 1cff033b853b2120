/** What part of a whole is needed: `strict` means more than, otherwise at least (deliberation 3.2). */
export type Fraction = { readonly numerator: number; readonly denominator: number }

/** How a motion under a named rule is counted (deliberation 3.5). */
export type MajorityRule = {
  readonly base: 'yes_no' | 'yes_no_abstain' | 'valid' | 'cast' | 'present' | 'entitled'
  readonly threshold: Fraction & { readonly strict: boolean }
}

export type RuleName = 'majority' | 'two_thirds' | 'unanimity' | 'consent'

/** A body's rules of procedure, as data that the body itself decides. */
export type RulesOfProcedure = {
  readonly quorum: Fraction
  readonly majorities: Readonly<Record<RuleName, MajorityRule>>
  readonly noticeHours: number
  readonly reviewMonths: number
}

/** What an installation starts with; a body that wants others adopts them by an act. Our policy. */
export const standardRulesOfProcedure: RulesOfProcedure = {
  quorum: { numerator: 1, denominator: 2 },
  majorities: {
    majority: { base: 'yes_no', threshold: { numerator: 1, denominator: 2, strict: true } },
    two_thirds: { base: 'yes_no', threshold: { numerator: 2, denominator: 3, strict: false } },
    unanimity: { base: 'yes_no', threshold: { numerator: 1, denominator: 1, strict: false } },
    consent: { base: 'yes_no_abstain', threshold: { numerator: 0, denominator: 1, strict: false } },
  },
  noticeHours: 48,
  reviewMonths: 3,
}
