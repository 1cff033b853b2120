import type { BallotMode, BallotRule, Choice, Seat } from '../../ballots/rules/count-ballot.ts'
import type { Fraction } from '../../ballots/rules/tally.ts'
import type { SharedTerms } from '../../ballots/rules/terms.ts'

/** `motion` is yes, no or abstain in secret; the others choose among options. */
export const choiceKinds = [
  'motion',
  'approval',
  'score',
  'schulze',
  'runoff',
  'borda',
  'election',
] as const
export type ChoiceKind = (typeof choiceKinds)[number]

/** What may be chosen, as frozen at the opening: words, a ministry, or a person. */
export type ChoiceOption = {
  id: string
  name: string
  ministry: string | null
  member: string | null
}

/** What a ballot says. Ranks are best first; what a ballot does not name is last, or has nothing. */
export type Marks =
  | { form: 'choice'; choice: Choice }
  | { form: 'approved'; options: string[] }
  | { form: 'scores'; scores: { option: string; score: number }[] }
  | { form: 'ranking'; ranks: string[][] }

/** A paper of a secret ballot: what it says, under a code that only its voter knows. */
export type Paper = { code: string; marks: Marks }

/** The form that ballots of a kind have. */
export const formOf = (kind: ChoiceKind): Marks['form'] => {
  if (kind === 'motion') return 'choice'
  if (kind === 'approval') return 'approved'
  return kind === 'score' ? 'scores' : 'ranking'
}

/** Whether options may share a rank: not where a ballot is read option by option. */
export const mayShareRanks = (kind: ChoiceKind): boolean => kind === 'schulze' || kind === 'borda'

/** What a ballot is counted by, frozen at its opening. */
export type ChoiceTerms = {
  kind: ChoiceKind
  options: readonly Pick<ChoiceOption, 'id'>[]
  seats: number
  secret: boolean
  /** The majority of a motion; null where there are options. */
  rule: BallotRule | null
  quorum: Fraction
  mode: BallotMode
  electorate: readonly Seat[]
  /** In whole millionths; in a secret ballot all are equal (see may-open-choice.ts). */
  weights: readonly { ministry: string; millionths: number }[]
  presentAtOpening: readonly string[]
  closesAt: string | null
  /** What else it is counted by; ballots opened before there were terms have none. */
  terms?: SharedTerms | undefined
}
