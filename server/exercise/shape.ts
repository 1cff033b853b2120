import type { RuleName } from '../ballots/rules/rule-names.ts'
import type { Bearing, Grade } from '../evidence/rules/grade.ts'
import type { SourceKind } from '../evidence/rules/kinds.ts'
import type { AuthoritiesReply } from '../failures/rules/standing.ts'
import type { ElementId } from '../findings/rules/elements.ts'
import type { Outcome } from '../forecasts/rules/state.ts'
import type { Likelihood } from '../forecasts/rules/words.ts'
import type { ConditionAnswer, RiskAnswer, UnequalTreatment } from '../measures/rules/measure.ts'
import type { ToolId, VariantId } from '../measures/rules/tool.ts'
import type { InstallationRole, SituationRole } from '../members/rules/roles.ts'
import type { RatingLevel } from '../risks/rules/levels.ts'
import type { ActorKind, ActorRole } from '../situations/rules/actor-roles.ts'
import type { Pillar } from '../situations/rules/pillars.ts'
import type { Stage } from '../situations/rules/stages.ts'

// The exercise as data. Things name each other by the keys of their own lists; times are RFC 3339.

export type MinistryPart = { key: string; name: string; shortName: string }

export type MemberPart = {
  /** The name to sign in with, by which the other parts name the member. */
  key: string
  name: string
  office: string
  ministry: string | null
  seat?: 'principal' | 'deputy'
  installation?: InstallationRole
  situation?: SituationRole[]
}

export type ActorPart = {
  key: string
  kind: ActorKind
  name: string
  description: string
  roles: { role: ActorRole; from: string; until: string | null; reason: string }[]
}

export type SourcePart = { key: string; name: string; kind: SourceKind; note: string }

export type LinkPart = { actor: string; element: ElementId; direction: 'supports' | 'contrary' }

/** One grader's judgement; the bearings stand in the order of the evidence's links. */
export type GradePart = Omit<Grade, 'bearing'> & {
  by: string
  at: string
  bearings: Bearing[]
  rationale: string
  reason?: string
  /** Why directness is judged otherwise than provenance shows. */
  departure?: string
}

export type EvidencePart = {
  key: string
  at: string
  by: string
  title: string
  reported: string
  source: string
  /** The source that handed it over, where it was not the one that reported: most published it themselves. */
  provider?: string
  citation: string
  place: string
  eventFrom: string | null
  eventTo: string | null
  reportedOn: string
  derivedFrom?: string
  firstHand: boolean
  links: LinkPart[]
  grades: GradePart[]
}

/** One step of grading by request: `by` is who acts, or whose request is escalated. */
export type GradingPart = { at: string; by: string } & (
  | { kind: 'ask'; evidence: string; members: string[]; dueAt: string }
  | { kind: 'decline'; evidence: string; reason: string }
  | { kind: 'escalate'; evidence: string }
  | { kind: 'keep'; evidence: string; words: string }
  | { kind: 'conflict'; source: string; words: string }
  | ({ kind: 'regrade'; evidence: string } & GradePart)
)

export type StagePart = { at: string; stage: Stage; reason: string }

export type MeasurePart = {
  key: string
  at: string
  by: string
  tool: ToolId
  variant: VariantId
  title: string
  aim: string
  pillars: Pillar[]
  lead: string
  supporting: string[]
  actor: string | null
  conditions: ConditionAnswer[]
  risks: RiskAnswer[]
  reasonBelowGate: string | null
  endsWhen: string | null
  /** What else it answers, as far as it does. */
  said?: {
    resources?: string
    mandate?: string
    shownBy?: string
    unequal?: UnequalTreatment
  }
}

/** A determination of manifest failure that a motion carries. */
export type FailurePart = {
  determinedOn: string
  authorities: string
  reasons: string
  evidence: string[]
  reply: AuthoritiesReply
}

export type RatingPart = {
  at: string
  by: string
  /** A factor, an indicator, or something that mitigates. */
  subject: string
  level: RatingLevel
  /** The day of which it speaks. */
  asOf: string
  evidence: string[]
  reason: string
}

export type SeriousRiskPart = {
  at: string
  determinedOn: string
  population: string
  reasons: string
  factors: string[]
  evidence: string[]
  withdrawal: { at: string; reason: string } | null
}

export type ForecastPart = {
  askedAt: string
  by: string
  question: string
  criteria: string
  closesAt: string
  dueOn: string
  resolver: string
  /** Who said it, when, the word, the number within its range, and why. */
  given: [by: string, at: string, word: Likelihood, percent: number | null, reason: string][]
  /** By whoever resolves it; null while that is still to come. */
  resolution: { at: string; outcome: Outcome; reason: string } | null
}

export type VotePart = {
  by: string
  at: string
  choice: 'yes' | 'no' | 'abstain'
  explanation: string
}

export type BallotPart = {
  key: string
  measure: string | null
  failure?: FailurePart
  question: string
  movedBy: string
  putAt: string
  rule: RuleName
  /** Why the rule is another than a majority. */
  ruleBecause?: string
  mode: 'meeting' | 'correspondence'
  openAt: string
  closesAt: string | null
  votes: VotePart[]
  closeAt: string
  /** Why it was closed although a vote was outstanding. */
  ruling: string | null
}

export type MeetingPart = {
  key: string
  convenedAt: string
  title: string
  startsAt: string
  endsAt: string
  place: string
  shortNoticeBecause: string | null
  agenda: { title: string; minutes: number; measure: string | null }[]
  invited: string[]
  arrivals: { at: string; members: string[] }
  departures: { at: string; members: string[] }
  ballots: BallotPart[]
}

export type MinutesPart = {
  meeting: string
  openedAt: string
  /** What was said on each point of the agenda, in paragraphs. */
  said: string[][]
  actions: {
    at: string
    /** The place of the point on the agenda, from 0. */
    point: number
    what: string
    owner: string
    dueOn: string
    postponed?: { at: string; until: string; because: string }
    done?: { by: string; at: string; outcome: string }
  }[]
  circulatedAt: string | null
  corrections: {
    by: string
    at: string
    stood: string
    wanted: string
    reasons: string
    answer: 'accepted' | 'declined'
    answerReasons: string
    answeredAt: string
  }[]
  approved: { in: string; putOnAgendaAt: string; at: string } | null
}

export type DecisionPart = {
  at: string
  ballot: string
  title: string
  pillars: Pillar[]
  text: string
  rationale: string
  alternatives: { option: string; reason: string }[]
  conditions: string
  legalBasis: string
  lead: string
  supporting: string[]
  actions: {
    what: string
    owner: string
    by: string | null
    dueOn: string
    done?: { by: string; at: string; outcome: string }
  }[]
  reviewOn: string
  /** When the worker gives word that what it rested on has changed. */
  basisChangedAt: string[]
  dissents: {
    by: string
    at: string
    kind: 'dissent' | 'reservation' | 'explanation'
    text: string
  }[]
}
