import { type BallotTerms, plainTerms, type SharedTerms } from '../../ballots/rules/terms.ts'

/**
 * What of the terms of a body's ballots one among options is counted by. In a secret one nobody speaks for another,
 * because a paper that weighs two would name its voter, and nobody votes for a ministry to confirm it, because
 * nobody knows which paper would have to be taken out again.
 */
export const termsOfChoice = (
  { proxies, recused, referendum }: BallotTerms,
  secret: boolean,
): SharedTerms => {
  const none = plainTerms([])

  return secret
    ? { proxies: none.proxies, recused, referendum: none.referendum }
    : { proxies, recused, referendum }
}
