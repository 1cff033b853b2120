import type { ChoiceTerms } from './choice-terms.ts'

/**
 * The terms of a ballot without the ministries that recused themselves while it was open: that equals never having been
 * entitled (deliberation 3.6). A vote that one of them cast before counts for nothing, having no seat.
 */
export const withoutRecused = <Terms extends Pick<ChoiceTerms, 'electorate' | 'weights'>>(
  terms: Terms,
  recused: readonly string[],
): Terms => {
  const stays = ({ ministry }: { ministry: string }) => !recused.includes(ministry)

  return {
    ...terms,
    electorate: terms.electorate.filter(stays),
    weights: terms.weights.filter(stays),
  }
}
