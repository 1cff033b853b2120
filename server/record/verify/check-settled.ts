import { confirmBy } from '../../ballots/rules/referendum.ts'
import type { SharedTerms } from '../../ballots/rules/terms.ts'
import { type Conducted, deadlineOf } from './check-conduct.ts'
import type { Notebook } from './report.ts'

type Settled = {
  opened: { closesAt: string | null }
  extensions: Conducted['extensions']
  confirmations: Conducted['confirmations']
  votes: readonly { id: string | undefined; ministry: string }[]
  closed: NonNullable<Conducted['closed']>
  settled: { index: number; at: string }
}

/** A ballot of whatever kind is settled once every answer is there, or the time for them is over: never before. */
export function checkSettledInTime(
  ballot: Settled,
  terms: Pick<SharedTerms, 'referendum'> | undefined,
  pending: readonly string[],
  notebook: Notebook,
): void {
  const { closed, settled, confirmations, votes } = ballot
  const closedAt = closed.reason === 'deadline' ? deadlineOf(ballot) : closed.at
  const until = terms && confirmBy(terms, new Date(closedAt ?? closed.at))
  const ministryOf = new Map(votes.map((vote) => [vote.id, vote.ministry]))
  const answered = confirmations
    .filter(({ index }) => index < settled.index)
    .map(({ vote }) => ministryOf.get(vote))
  const missing = pending.filter((ministry) => !answered.includes(ministry))
  const early = missing.length > 0 && settled.at < (until?.toISOString() ?? '')
  if (settled.index < closed.index || early) {
    notebook.fault('settled_too_early', { index: settled.index })
  }
}
