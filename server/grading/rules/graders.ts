import { lacksThird } from '../../evidence/rules/apart.ts'
import type { Judgement } from '../../evidence/rules/changes-judgement.ts'

/** How many graders a piece of evidence needs before it counts in full (domain.md G2, step 2). */
const gradersEach = 2

/** A piece of evidence as far as it matters for whom to ask. */
export type Asked = {
  /** The judgements that count, in the order in which each grader first gave theirs. */
  judgements: readonly (Judgement & { grader: string; ministry: string })[]
  /** Who was asked and has not answered. */
  open: readonly { member: string; ministry: string }[]
}

/** Somebody who may grade in the situation. */
export type Candidate = {
  member: string
  name: string
  ministry: string | null
  /** How many pieces of evidence they are asked to grade and have not. */
  open: number
}

/** Why somebody cannot be asked to grade a piece of evidence. */
export type Bar = 'no_ministry' | 'in_conflict' | 'graded' | 'asked' | 'same_ministry' | 'enough'

/**
 * How many more are to be asked to grade a piece of evidence: two in all, and a third while graders lie
 * apart and nobody of another ministry has spoken; those who were asked already are counted.
 */
export const gradersWanted = ({ judgements, open }: Asked): number => {
  const lacking = lacksThird(judgements) ? 1 : Math.max(0, gradersEach - judgements.length)
  return Math.max(0, lacking - open.length)
}

/**
 * Why somebody cannot be asked to grade a piece of evidence, or null where they can. Graders come from
 * different ministries, and the third from yet another (domain.md G2, step 7; the rule for
 * assignment): so no ministry is asked twice for the same piece.
 */
export const barTo = (
  { member, ministry }: Pick<Candidate, 'member' | 'ministry'>,
  piece: Asked,
  isInConflict: boolean,
): Bar | null => {
  if (ministry === null) return 'no_ministry'
  if (isInConflict) return 'in_conflict'
  if (piece.judgements.some(({ grader }) => grader === member)) return 'graded'
  if (piece.open.some((one) => one.member === member)) return 'asked'
  if (gradersWanted(piece) === 0) return 'enough'
  const heard = [...piece.judgements, ...piece.open].map((one) => one.ministry)
  return heard.includes(ministry) ? 'same_ministry' : null
}

/**
 * Shares pieces of evidence out among those named: each piece gets as many as it still wants, of different
 * ministries, the least burdened first; on equal burdens, in the order named.
 * @param isInConflict whether a member may not grade a piece, by its place in the list
 */
export const shareOut = (
  pieces: readonly Asked[],
  named: readonly Candidate[],
  isInConflict: (member: string, piece: number) => boolean,
): { piece: number; member: string; ministry: string }[] => {
  const burden = new Map(named.map(({ member, open }) => [member, open]))
  return pieces.flatMap((piece, at) => {
    const open = [...piece.open]
    const byBurden = named.toSorted(
      (left, right) => (burden.get(left.member) ?? 0) - (burden.get(right.member) ?? 0),
    )
    return byBurden.flatMap((one) => {
      const { member, ministry } = one
      const bar = barTo(one, { ...piece, open }, isInConflict(member, at))
      if (bar !== null || ministry === null) return []
      open.push({ member, ministry })
      burden.set(member, (burden.get(member) ?? 0) + 1)
      return [{ piece: at, member, ministry }]
    })
  })
}

/**
 * Whom to ask for a piece of evidence: of those who can be, the ones with the fewest open, of different
 * ministries, by name where that is equal; as many as it wants.
 * @param isLeftOut whether somebody is not to be proposed: in conflict, or declined this piece before
 */
export const proposeGraders = (
  piece: Asked,
  candidates: readonly Candidate[],
  isLeftOut: (member: string) => boolean,
): string[] =>
  shareOut(
    [piece],
    candidates.toSorted((left, right) => (left.name < right.name ? -1 : 1)),
    isLeftOut,
  ).map(({ member }) => member)
