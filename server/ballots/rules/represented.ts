import type { BallotTerms } from './terms.ts'

/** A ministry of the electorate that others speak for, and who does. */
export type SpokenFor = { ministry: string; holder: string }

/**
 * Who is spoken for once it is known which ministries stay out: recused ones neither give nor hold, and
 * whoever voted for themselves has cancelled their proxy (deliberation 3.6, 3.8).
 */
export const spokenFor = (
  { proxies }: Pick<BallotTerms, 'proxies'>,
  { entitled, spoke }: { entitled: ReadonlySet<string>; spoke: ReadonlySet<string> },
): SpokenFor[] =>
  proxies.held
    .filter(({ giver, holder }) => entitled.has(giver) && entitled.has(holder) && !spoke.has(giver))
    .map(({ giver, holder }) => ({ ministry: giver, holder }))

/** A set of ministries with those for whom one of them speaks. */
export const withSpokenFor = (
  ministries: ReadonlySet<string>,
  spoken: readonly SpokenFor[],
): Set<string> =>
  new Set([
    ...ministries,
    ...spoken.filter(({ holder }) => ministries.has(holder)).map(({ ministry }) => ministry),
  ])
