import type { Counts } from './tally.ts'

/** What is to be added up: who voted how, who was there and who could have voted. */
export type ToWeigh = {
  votes: readonly { ministry: string; choice: 'yes' | 'no' | 'abstain' }[]
  invalid: readonly string[]
  present: ReadonlySet<string>
  entitled: ReadonlySet<string>
}

/**
 * Adds up a ballot in one measure: heads, where each ministry is one, or whole millionths of weight.
 * @param weightOf what one ministry is in that measure, a whole number
 */
export const weigh = (
  { votes, invalid, present, entitled }: ToWeigh,
  weightOf: (ministry: string) => number,
): Counts => {
  const sum = (ministries: Iterable<string>) =>
    [...ministries].reduce((total, ministry) => total + weightOf(ministry), 0)
  const said = (choice: string) =>
    sum(votes.filter((vote) => vote.choice === choice).map(({ ministry }) => ministry))

  return {
    yes: said('yes'),
    no: said('no'),
    abstain: said('abstain'),
    invalid: sum(invalid),
    present: sum(present),
    entitled: sum(entitled),
  }
}
