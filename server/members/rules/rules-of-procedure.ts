import type { RuleName } from '../../ballots/rules/rule-names.ts'

/** What part of a whole is needed: `strict` means more than, otherwise at least (deliberation 3.2). */
export type Fraction = { readonly numerator: number; readonly denominator: number }

/** How a motion under a named rule is counted (deliberation 3.5). */
export type MajorityRule = {
  readonly base: 'yes_no' | 'yes_no_abstain' | 'valid' | 'cast' | 'present' | 'entitled'
  readonly threshold: Fraction & { readonly strict: boolean }
}

export type { RuleName }

/** What a motion asks for: something of substance, a change of another motion's text, or how to proceed. */
export type MotionKind = 'substantive' | 'amendment' | 'procedural'

/** Ministries without whose agreement a motion of substance does not carry (deliberation 2.10). */
export type ConcurringGroup = {
  readonly name: string
  readonly ministryIds: readonly string[]
  /** `each` of them votes for it, or more than half of them do. */
  readonly needs: 'each' | 'majority'
}

/** Rules that a version may leave out because it was adopted before there were any. */
type LaterRules = {
  /** The majority that a ballot on each kind of motion is held under. */
  readonly motionRules: Readonly<Record<MotionKind, RuleName>>
  /** How many other ministries must second a motion before there is a ballot on it. */
  readonly secondsNeeded: number
  readonly urgent: {
    /** The shortest notice of an urgent meeting, in hours. */
    readonly noticeHours: number
    readonly mayConvene: readonly ('convenor' | 'representative')[]
    /** Minutes after which a ministry that does not acknowledge a call is sought through its deputies. */
    readonly acknowledgeMinutes: number
  }
  /** The shortest deadlines of a silence procedure, in hours. */
  readonly silence: { readonly hours: number; readonly urgentHours: number }
  /** How many proxies a ministry may hold (0: none may be given), and whether one counts for the quorum. */
  readonly proxies: { readonly perHolder: number; readonly countForQuorum: boolean }
  readonly recusedCountForQuorum: boolean
  /** Whether who is there from afar is present: makes the quorum, and votes in the room (deliberation 3.7). */
  readonly remotePresenceCounts: boolean
  /** Who breaks a tie, if anybody (deliberation 3.3). */
  readonly castingVote: 'none' | 'chair'
  /** Within how many hours a ministry confirms a provisional vote (0: there are none), and what one is worth that is not. */
  readonly adReferendum: { readonly hours: number; readonly unconfirmed: 'lapses' | 'stands' }
  /** Weights in millionths (deliberation 3.1); who is not named weighs 1 000 000. */
  readonly weights: readonly { readonly ministryId: string; readonly millionths: number }[]
  readonly concurrence: readonly ConcurringGroup[]
  /** Whether a motion needs its majority both of ministries and of weight. */
  readonly doubleMajority: boolean
  /** How many days draft minutes are open to corrections. */
  readonly correctionDays: number
  /** Whether draft minutes that nobody corrects or objects to in that time are approved by it, or always by a meeting. */
  readonly minutesApproval: 'meeting' | 'silence'
  /** What mail and calendars say of a meeting: its neutral reference, or its title too. */
  readonly mailTells: 'reference' | 'title'
}

type FirstRules = {
  readonly quorum: Fraction
  readonly majorities: Readonly<Record<Exclude<RuleName, 'consensus'>, MajorityRule>>
  /** Hours between a convocation and its meeting. */
  readonly noticeHours: number
  readonly reviewMonths: number
}

/** A body's rules of procedure, as data that the body itself decides. */
export type RulesOfProcedure = FirstRules &
  LaterRules & { readonly majorities: Readonly<Record<RuleName, MajorityRule>> }

/** Rules of procedure as a version keeps them: those of before are kept as they were adopted. */
export type AdoptedRules = FirstRules & Partial<LaterRules>

/** Nobody blocks and somebody agrees; who stands aside does not block (deliberation 3.13). */
const consensus: MajorityRule = {
  base: 'yes_no',
  threshold: { numerator: 1, denominator: 1, strict: false },
}

// What held while there were no such rules: whatever needs one could not be done.
const laterRulesBefore: LaterRules = {
  motionRules: { substantive: 'majority', amendment: 'majority', procedural: 'majority' },
  secondsNeeded: 0,
  urgent: { noticeHours: 0, mayConvene: ['convenor'], acknowledgeMinutes: 30 },
  silence: { hours: 72, urgentHours: 24 },
  proxies: { perHolder: 0, countForQuorum: false },
  recusedCountForQuorum: false,
  remotePresenceCounts: true,
  castingVote: 'none',
  adReferendum: { hours: 0, unconfirmed: 'lapses' },
  weights: [],
  concurrence: [],
  doubleMajority: false,
  correctionDays: 14,
  minutesApproval: 'meeting',
  mailTells: 'reference',
}

/** Rules of procedure as they hold: what a version adopted before leaves out is as it was then. */
export const wholeRules = (adopted: AdoptedRules): RulesOfProcedure => ({
  ...laterRulesBefore,
  ...adopted,
  majorities: { consensus, ...adopted.majorities },
})

/** What an installation starts with; a body that wants others adopts them by an act. Our policy. */
export const standardRulesOfProcedure: RulesOfProcedure = {
  ...laterRulesBefore,
  quorum: { numerator: 1, denominator: 2 },
  majorities: {
    majority: { base: 'yes_no', threshold: { numerator: 1, denominator: 2, strict: true } },
    two_thirds: { base: 'yes_no', threshold: { numerator: 2, denominator: 3, strict: false } },
    unanimity: { base: 'yes_no', threshold: { numerator: 1, denominator: 1, strict: false } },
    consensus,
    consent: { base: 'yes_no_abstain', threshold: { numerator: 0, denominator: 1, strict: false } },
  },
  noticeHours: 48,
  reviewMonths: 3,
  proxies: { perHolder: 1, countForQuorum: false },
  adReferendum: { hours: 72, unconfirmed: 'lapses' },
}
