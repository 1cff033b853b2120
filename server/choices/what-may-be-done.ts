import { mayConfirm } from '#server/ballots/rules/may-confirm.ts'
import { isOpenAt, mayVote } from '#server/ballots/rules/may-vote.ts'
import { capacityIn } from '#server/ballots/rules/standing-votes.ts'
import type { sinceOpening } from '#server/ballots/since-opening.ts'
import type { Actor } from '#server/platform/actor.ts'
import type { ChoiceRead } from './choice-read.schema.ts'
import type { ChoiceHeader } from './choices-where.ts'
import type { GatheredChoice } from './gather-choice.ts'
import type { BeyondChoice } from './rules/count-choice.ts'
import { heardIn, mayCloseChoice } from './rules/may-close-choice.ts'

type Asked = {
  header: ChoiceHeader
  gathered: GatheredChoice
  since: Awaited<ReturnType<typeof sinceOpening>>
  beyond: BeyondChoice
  /** Whether the reader convenes, or presides over the meeting that it is part of. */
  leads: boolean
  actor: Actor
  at: Date
  /** Where the past is read: nothing is done in it. */
  asOf: number | undefined
}

type May = Pick<
  ChoiceRead,
  | 'voteRefusal'
  | 'capacity'
  | 'mayClose'
  | 'mayExtend'
  | 'mayRecuse'
  | 'mayVoteProvisionally'
  | 'mayConfirm'
  | 'closingGround'
>

/** What a reader may do with a ballot among options now. The acts ask the same rules again, under the ballot's lock. */
export const whatMayBeDone = ({
  header,
  gathered,
  since,
  beyond,
  leads,
  actor,
  at,
  asOf,
}: Asked): May => {
  const { row, result } = header
  const { mode, electorate, closesAt, isSecret } = row
  const { terms, cast, onRoll, voted, answers, counting } = gathered
  const member = actor.memberId ?? ''
  const ministry = actor.ministryId
  const state = result || since.provisional ? 'closed' : 'open'
  const isOpen = isOpenAt(state, closesAt, at)
  const own = electorate.find((seat) => seat.ministry === ministry)
  const sits = own !== undefined && capacityIn(own, member) !== null
  const represents = actor.situation.includes('representative')
  const convenes = actor.situation.includes('convenor')
  const { recused } = beyond
  const permit = mayVote({
    ...{ state, mode, electorate, closesAt, member, ministry, recused, at },
    present: counting.presentAtClose,
    principalVoted: !isSecret && onRoll.some((one) => one.member === own?.principal),
  })
  const spent = isSecret && voted.includes(ministry ?? '')
  const refusal = permit.ok ? (spent ? 'choices.ministry_has_voted' : null) : permit.refusal
  const close = mayCloseChoice({
    ...{ closed: state === 'closed', by: 'convenor', terms, voted, ruling: null },
    ...{ heard: heardIn(voted, beyond), present: counting.presentAtClose },
    at: at.toISOString(),
  })
  const confirm = mayConfirm({
    ...{ electorate, votes: cast, answers, closesAt, member, ministry, at },
    until: since.provisional?.confirmBy ?? null,
    isSettled: result !== null,
  })

  const now = asOf === undefined

  return {
    voteRefusal: !now ? 'ballots.in_the_past' : represents ? refusal : 'ballots.not_in_electorate',
    capacity: now && permit.ok && !spent ? permit.capacity : null,
    mayClose: now && state === 'open' && leads,
    closingGround: now && close.ok ? close.ground : null,
    mayExtend: now && convenes && isOpen && closesAt !== null,
    // Of a secret ballot whoever has voted stays in: nobody knows which paper would have to be taken out.
    mayRecuse: now && represents && sits && isOpen && !recused.includes(own.ministry) && !spent,
    mayVoteProvisionally: (terms.terms?.referendum.hours ?? 0) > 0,
    mayConfirm: now && represents && confirm.ok,
  }
}
