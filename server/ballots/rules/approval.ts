import { checkCounts, checkNames, checkOptions, inOrder } from './ranked-ballots.ts'

/** `count` equal ballots: the options each of them approves of, none or as many as there are. */
export type ApprovalBallot = { count: number; approved: string[] }

export type Points = {
  /** Of each option what it was given. */
  totals: Record<string, number>
  /** Those with most, several where they tie; nobody where nothing was given to anybody. */
  leading: string[]
}

/** The totals by name, and who leads them. */
export const leadingOf = (totals: ReadonlyMap<string, number>): Points => {
  const most = Math.max(0, ...totals.values())
  const leading = [...totals].filter(([, total]) => most > 0 && total === most)

  return { totals: Object.fromEntries(totals), leading: leading.map(([option]) => option) }
}

/**
 * An approval vote: a ballot gives one to each option that it approves of, and most approvals lead
 *. A tie is left as it is. Throws RangeError with a
 * sentence for an unknown option, one named twice, and a count that is no whole number of zero or more.
 */
export const approval = (
  options: readonly string[],
  ballots: readonly ApprovalBallot[],
): Points => {
  checkOptions(options)
  checkCounts(ballots, 1)
  const known = new Set(options)
  const totals = new Map(inOrder(options).map((option) => [option, 0]))
  for (const { count, approved } of ballots) {
    checkNames(known, approved)
    for (const option of approved) totals.set(option, (totals.get(option) ?? 0) + count)
  }

  return leadingOf(totals)
}
