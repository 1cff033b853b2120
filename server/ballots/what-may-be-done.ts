import type { Actor } from '#server/platform/actor.ts'
import type { BallotRead } from './ballot-read.schema.ts'
import type { BallotHeader } from './ballots-where.ts'
import type { Gathered } from './gather-count.ts'
import { mayClose } from './rules/may-close.ts'
import { mayConfirm } from './rules/may-confirm.ts'
import { isOpenAt, mayVote } from './rules/may-vote.ts'
import { capacityIn } from './rules/standing-votes.ts'
import type { sinceOpening } from './since-opening.ts'

type Asked = {
  header: BallotHeader
  gathered: Gathered
  since: Awaited<ReturnType<typeof sinceOpening>>
  recused: readonly string[]
  /** Whether the reader presides. */
  presides: boolean
  actor: Actor
  at: Date
  /** Where the past is read: nothing is done in it. */
  asOf: number | undefined
}

type May = Pick<
  BallotRead,
  | 'voteRefusal'
  | 'capacity'
  | 'mayClose'
  | 'mayExtend'
  | 'mayRecuse'
  | 'mayVoteProvisionally'
  | 'mayConfirm'
  | 'mayCastDeciding'
  | 'closingGround'
>

/** What a reader may do with a ballot now. The acts ask the same rules again, under the ballot's lock. */
export const whatMayBeDone = ({
  header,
  gathered,
  since,
  recused,
  presides,
  actor,
  at,
  asOf,
}: Asked): May => {
  const { row, result } = header
  const { mode, electorate, closesAt } = row
  const { ballot, cast, answers, terms, votes } = gathered
  const member = actor.memberId ?? ''
  const ministry = actor.ministryId
  const state = result || since.provisional ? 'closed' : 'open'
  const isOpen = isOpenAt(state, closesAt, at)
  const own = electorate.find((seat) => seat.ministry === ministry)
  const sits = own !== undefined && capacityIn(own, member) !== null
  const represents = actor.situation.includes('representative')
  const chairs = actor.situation.includes('convenor')
  const permit = mayVote({
    ...{ state, mode, electorate, closesAt, member, ministry, recused, at },
    present: ballot.presentAtClose,
    principalVoted: votes.some(({ memberId }) => memberId === own?.principal),
  })
  const close = mayClose({ state, by: 'convenor', closesAt, ruling: null, ballot, at })
  const confirm = mayConfirm({
    ...{ electorate, votes: cast, answers, closesAt, member, ministry, at },
    until: since.provisional?.confirmBy ?? null,
    isSettled: result !== null,
  })
  const isTied = result?.beyond?.tied === true && since.casting === undefined

  const now = asOf === undefined

  return {
    voteRefusal: !now
      ? 'common.in_the_past'
      : !represents
        ? 'ballots.not_in_electorate'
        : permit.ok
          ? null
          : permit.refusal,
    capacity: now && permit.ok ? permit.capacity : null,
    mayClose: now && state === 'open' && (chairs || presides),
    closingGround: now && close.ok ? close.ground : null,
    mayExtend: now && chairs && isOpen && closesAt !== null,
    mayRecuse: now && represents && sits && isOpen && !recused.includes(own.ministry),
    mayVoteProvisionally: terms.referendum.hours > 0,
    mayConfirm: now && represents && confirm.ok,
    mayCastDeciding: now && presides && isTied && terms.casting === 'chair',
  }
}
