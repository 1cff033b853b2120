import type { ConcurringGroup, RulesOfProcedure } from '#server/members/rules/rules-of-procedure.ts'

/** Ministries that sit in the body, as the form names them. */
export type Seated = readonly { readonly ministryId: string; readonly name: string }[]

/** A part of the form: the rules as they are being entered, and how to change them. */
export type RulesFieldsProps = {
  readonly draft: RulesOfProcedure
  readonly onChange: (draft: RulesOfProcedure) => void
}

/** Hundredths of a vote: as exact as the form enters a weight, of which the rules keep millionths. */
const hundredth = 10_000
const wholeVote = 100

/** What a ministry weighs under rules, in hundredths of a vote. */
export const weightIn = ({ weights }: RulesOfProcedure, ministryId: string): number => {
  const given = weights.find((weight) => weight.ministryId === ministryId)

  return given === undefined ? wholeVote : given.millionths / hundredth
}

/** Rules with one ministry's weight changed; a ministry that weighs one vote is not named. */
export const withWeight = (
  rules: RulesOfProcedure,
  ministryId: string,
  hundredths: number,
): RulesOfProcedure => {
  const others = rules.weights.filter((weight) => weight.ministryId !== ministryId)
  if (hundredths === wholeVote) return { ...rules, weights: others }
  const own = { ministryId, millionths: Math.round(hundredths * hundredth) }

  return {
    ...rules,
    weights: [...others, own].sort((one, other) => (one.ministryId < other.ministryId ? -1 : 1)),
  }
}

/** Rules with one group of concurring ministries changed, or taken out. */
export const withGroup = (
  rules: RulesOfProcedure,
  at: number,
  group: ConcurringGroup | null,
): RulesOfProcedure => ({
  ...rules,
  concurrence: group ? rules.concurrence.with(at, group) : rules.concurrence.toSpliced(at, 1),
})
