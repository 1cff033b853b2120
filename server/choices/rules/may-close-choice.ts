import { outstandingIn } from '../../ballots/rules/settled.ts'
import type { ChoiceTerms } from './choice-terms.ts'
import type { ChoiceCount } from './count-choice.ts'

export type ChoiceGround = 'deadline' | 'everyone_voted' | 'ruling'
export type ChoiceClosing =
  | { ok: true; ground: ChoiceGround }
  | {
      ok: false
      refusal: 'ballots.ballot_closed' | 'ballots.not_due' | 'ballots.votes_outstanding'
    }

/** The ministries whose vote is there so far, their own or that of who speaks for them, or who stay out. */
export const heardIn = (
  voted: readonly string[],
  { represented, recused }: ChoiceCount['beyond'],
): string[] => [...voted, ...represented.map(({ ministry }) => ministry), ...recused]

/**
 * Whether a ballot among options may be closed, and on what ground (deliberation 3.11): its deadline has
 * passed, whoever could vote has, or a recorded ruling says so. That no vote could change the result
 * is no ground here: of a secret ballot it would tell how it stands.
 */
export const mayCloseChoice = ({
  closed,
  by,
  terms,
  voted,
  heard,
  present,
  ruling,
  at,
}: {
  closed: boolean
  by: 'convenor' | 'deadline'
  terms: Pick<ChoiceTerms, 'closesAt' | 'electorate' | 'mode'>
  voted: readonly string[]
  /** As `heardIn` says. */
  heard: readonly string[]
  /** Ministries in the room now; only asked for in a meeting. */
  present: readonly string[]
  ruling: string | null
  at: string
}): ChoiceClosing => {
  const { closesAt, electorate, mode } = terms
  if (closed) return { ok: false, refusal: 'ballots.ballot_closed' }
  if (closesAt !== null && closesAt <= at) return { ok: true, ground: 'deadline' }
  if (by === 'deadline') return { ok: false, refusal: 'ballots.not_due' }
  const outstanding = outstandingIn({ electorate, mode, presentAtClose: present }, heard)
  if (outstanding.length === 0 && voted.length > 0) return { ok: true, ground: 'everyone_voted' }
  if (ruling !== null && ruling.trim() !== '') return { ok: true, ground: 'ruling' }
  return { ok: false, refusal: 'ballots.votes_outstanding' }
}
