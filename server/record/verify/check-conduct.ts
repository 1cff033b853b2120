import type { Seat } from '../../ballots/rules/count-ballot.ts'
import { capacityIn } from '../../ballots/rules/standing-votes.ts'
import type { Confirmation, Extension, Recusal } from './later-ballot-acts.ts'
import type { Notebook } from './report.ts'

/** A ballot, whatever is voted on, as far as it says who could vote in it and until when. */
export type Conducted = {
  opened: { index: number; snapshot: string; electorate: readonly Seat[]; closesAt: string | null }
  /** Ministries that had been recused before it was opened. */
  recusedBefore: readonly string[]
  extensions: readonly Extension[]
  recusals: readonly Recusal[]
  confirmations: readonly Confirmation[]
  votes: readonly ConductedVote[]
  closed: { index: number; at: string; reason: 'convenor' | 'deadline' } | undefined
}

type ConductedVote = {
  index: number
  at: string
  caster: string | null
  ministry: string
  member: string
  capacity: 'principal' | 'deputy'
  snapshot: string
  id: string | undefined
  provisional: boolean
}

/** The deadline of a ballot as it was extended; null where it has none. */
export const deadlineOf = ({
  opened,
  extensions,
}: {
  opened: { closesAt: string | null }
  extensions: readonly Extension[]
}): string | null => extensions.at(-1)?.closesAt ?? opened.closesAt

/**
 * Checks how a ballot was conducted: each vote cast while it was open, by a member of its electorate, on the very
 * snapshot that it froze; extended, recused from, confirmed and closed only while that was possible.
 */
export function checkConduct(ballot: Conducted, notebook: Notebook): void {
  checkExtensions(ballot, notebook)
  checkVotes(ballot, notebook)
  checkLaterActs(ballot, notebook)
  checkClose(ballot, notebook)
}

function checkVotes(ballot: Conducted, notebook: Notebook): void {
  const { opened, votes, closed, recusals, recusedBefore } = ballot
  const closesAt = deadlineOf(ballot)
  for (const { index, at, caster, ministry, member, capacity, snapshot } of votes) {
    const about = { index, ballot: opened.index }
    if (index < opened.index) notebook.fault('vote_before_opening', about)
    if (closed !== undefined && index > closed.index) {
      notebook.fault('vote_after_close', { index, close: closed.index })
    }
    if (closesAt !== null && at >= closesAt) {
      notebook.fault('vote_too_late', { index, at, closesAt })
    }
    if (caster !== null && caster !== member) notebook.fault('vote_by_another', about)
    const seat = opened.electorate.find((one) => one.ministry === ministry)
    const entitled = seat === undefined ? null : capacityIn(seat, member)
    const recused =
      recusedBefore.includes(ministry) ||
      recusals.some((one) => one.ministry === ministry && one.index < index)
    if (entitled === null || recused) notebook.fault('vote_not_entitled', about)
    else if (entitled !== capacity) notebook.fault('vote_in_wrong_capacity', about)
    if (snapshot !== opened.snapshot) notebook.fault('vote_on_other_snapshot', about)
  }
}

/** A deadline is moved before it has passed, and only to a later instant. */
function checkExtensions({ opened, extensions, closed }: Conducted, notebook: Notebook): void {
  let before = opened.closesAt
  for (const { index, at, closesAt } of extensions) {
    const ended = closed !== undefined && index > closed.index
    if (before === null || at >= before || closesAt <= before || ended) {
      notebook.fault('extension_not_allowed', { index, ballot: opened.index })
    }
    before = closesAt
  }
}

/** Who recuses themselves does so before the close, and who confirms a vote has one to confirm. */
function checkLaterActs(ballot: Conducted, notebook: Notebook): void {
  const { opened, closed, recusals, confirmations, votes } = ballot
  for (const { index } of recusals) {
    if (index < opened.index || (closed !== undefined && index > closed.index)) {
      notebook.fault('act_out_of_turn', { index, ballot: opened.index })
    }
  }
  for (const { index, vote } of confirmations) {
    const known = votes.find((one) => one.id === vote)
    if (known === undefined || !known.provisional || known.index > index) {
      notebook.fault('act_out_of_turn', { index, ballot: opened.index })
    }
  }
}

function checkClose(ballot: Conducted, notebook: Notebook): void {
  const { opened, closed } = ballot
  if (closed === undefined) return
  const closesAt = deadlineOf(ballot)
  const about = { index: closed.index, ballot: opened.index }
  if (closed.index < opened.index) notebook.fault('close_before_opening', about)
  if (closed.reason === 'deadline' && (closesAt === null || closed.at < closesAt)) {
    notebook.fault('closed_before_deadline', about)
  }
}
