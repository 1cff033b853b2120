import type { SharedTerms } from './terms.ts'

/** A vote as far as its confirmation is concerned: `provisional` is one cast ad referendum. */
export type Provisional = {
  id?: string | undefined
  ministry: string
  member: string
  provisional: boolean
}

/** Whether a ministry stands by a vote that was cast for it. */
export type Answered = { vote: string; stands: boolean }

const hour = 3_600_000

/** Until when ministries may confirm, exclusive; null where nobody votes provisionally. */
export const confirmBy = (
  { referendum }: Pick<SharedTerms, 'referendum'>,
  closedAt: Date,
): Date | null =>
  referendum.hours === 0 ? null : new Date(closedAt.getTime() + referendum.hours * hour)

/**
 * The ministries whose vote counts and is yet to be confirmed (deliberation 2.9), in the order of the
 * votes that were counted.
 */
export const pendingIn = (
  votes: readonly Provisional[],
  counted: readonly { ministry: string; member: string }[],
  answers: readonly Answered[],
): string[] => {
  const answered = new Set(answers.map(({ vote }) => vote))
  return counted
    .filter(({ ministry, member }) => {
      const last = votes.filter((one) => one.ministry === ministry && one.member === member).at(-1)
      return last?.provisional === true && !answered.has(last.id ?? '')
    })
    .map(({ ministry }) => ministry)
}

/**
 * The votes that count for nothing: those that their ministry did not stand by and, once the time for it
 * is over and the rule fixed beforehand says so, those that it never confirmed.
 */
export const lapsedIn = (
  votes: readonly Provisional[],
  answers: readonly Answered[],
  unconfirmed: SharedTerms['referendum']['unconfirmed'],
): string[] => {
  const stands = new Map(answers.map((answer) => [answer.vote, answer.stands]))
  return votes.flatMap(({ id, provisional }) => {
    if (!provisional || id === undefined) return []
    return (stands.get(id) ?? unconfirmed === 'stands') ? [] : [id]
  })
}
