import type { Seat } from '../../ballots/rules/count-ballot.ts'

/** That a ministry had notice: by a letter to its principal or a deputy, or by telephone. `at` is RFC 3339, UTC. */
export type NoticeProof = {
  ministry: string
  /** The member who had it; null for a call, whose words say with whom. */
  member: string | null
  by: 'letter' | 'telephone'
  at: string
}

export type Outcome = 'adopted' | 'broken' | 'withdrawn' | 'not_adopted'
export type Ground = 'silence' | 'objection' | 'withdrawn' | 'notice_defective' | 'text_changed'

/** A round of a silence procedure at its deadline. Instants are RFC 3339, UTC, in milliseconds. */
export type SilenceAtDeadline = {
  electorate: readonly Seat[]
  deadline: string
  /** Every proof of notice that there is, whenever it came. */
  notices: readonly NoticeProof[]
  /** Ministries that objected, with the time. */
  objections: readonly { ministry: string; at: string }[]
  /** Whether the text is no longer the one that was circulated. */
  textChanged: boolean
}

export type SilenceEnd = {
  outcome: Outcome
  ground: Ground
  /** The first proof of each ministry that had notice, in the electorate's order. */
  notices: NoticeProof[]
  /** Entitled ministries for which none is proven. */
  unproven: string[]
}

// Of two at the same instant the same one comes first, whoever counts.
const keyOf = ({ by, member }: NoticeProof): string => `${by} ${member ?? ''}`
const inOrder = (one: string, other: string): number => (one < other ? -1 : 1)

const isBefore = (at: string, deadline: string): boolean => Date.parse(at) < Date.parse(deadline)

/** The first proof of each entitled ministry from before the deadline. A letter proves only for who sits for it. */
export const firstProofs = (
  electorate: readonly Seat[],
  notices: readonly NoticeProof[],
  deadline: string,
): NoticeProof[] =>
  electorate.flatMap(({ ministry, principal, deputies }) => {
    const own = notices.filter(
      (one) =>
        one.ministry === ministry &&
        isBefore(one.at, deadline) &&
        (one.by === 'telephone' ||
          (one.member !== null && (one.member === principal || deputies.includes(one.member)))),
    )
    const [first] = own.sort(
      (one, other) =>
        Date.parse(one.at) - Date.parse(other.at) || inOrder(keyOf(one), keyOf(other)),
    )

    return first === undefined ? [] : [first]
  })

/**
 * How a silence procedure ends at its deadline (deliberation 2.1 and 3.12): broken by an objection that came before it;
 * not adopted where the text is another, or where notice to any entitled ministry is unproven; else adopted. The
 * deadline is exclusive. Reservations change nothing.
 */
export const silenceOutcome = (silence: SilenceAtDeadline): SilenceEnd => {
  const { electorate, deadline } = silence
  const notices = firstProofs(electorate, silence.notices, deadline)
  const proven = new Set(notices.map(({ ministry }) => ministry))
  const unproven = electorate
    .map(({ ministry }) => ministry)
    .filter((ministry) => !proven.has(ministry))
  const end = (outcome: Outcome, ground: Ground) => ({ outcome, ground, notices, unproven })
  if (silence.objections.some(({ at }) => isBefore(at, deadline))) {
    return end('broken', 'objection')
  }
  if (silence.textChanged) return end('not_adopted', 'text_changed')
  // Silence of nobody is no consent.
  if (unproven.length > 0 || electorate.length === 0) {
    return end('not_adopted', 'notice_defective')
  }

  return end('adopted', 'silence')
}
