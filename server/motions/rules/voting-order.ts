export const amendmentChanges = ['delete', 'replace', 'insert_after'] as const
export type AmendmentChange = (typeof amendmentChanges)[number]

/** An amendment as far as its turn depends on it. */
export type Amending = {
  motionId: string
  number: number
  change: AmendmentChange
  /** The paragraph that it changes or follows, from 1; 0 stands before the first. */
  place: number
  /** Words removed and added. */
  amount: number
}

/**
 * The order in which amendments are voted on: the furthest from the original first. Deletions come before
 * replacements and these before insertions; of one sort, what changes more words comes first, then what stands
 * earlier in the text, then what was proposed earlier. Our rule, after the practice of assemblies.
 */
export const votingOrder = (amendments: readonly Amending[]): string[] =>
  amendments
    .toSorted(
      (one, other) =>
        amendmentChanges.indexOf(one.change) - amendmentChanges.indexOf(other.change) ||
        other.amount - one.amount ||
        one.place - other.place ||
        one.number - other.number,
    )
    .map(({ motionId }) => motionId)

/** The same with the chair's ruling over it: those that it names in its order, those proposed since after them. */
export const orderAsRuled = (
  amendments: readonly Amending[],
  ruled: readonly string[] | null,
): string[] => {
  const byRule = votingOrder(amendments)
  const named = (ruled ?? []).filter((id) => byRule.includes(id))

  return [...named, ...byRule.filter((id) => !named.includes(id))]
}

/**
 * Whether two amendments cannot both be made: each deletes or replaces the same paragraph. An insertion excludes
 * nothing, since what it adds stands beside whatever becomes of its paragraph.
 */
export const excludeEachOther = (
  one: Pick<Amending, 'change' | 'place'>,
  other: Pick<Amending, 'change' | 'place'>,
): boolean =>
  one.place === other.place && one.change !== 'insert_after' && other.change !== 'insert_after'
