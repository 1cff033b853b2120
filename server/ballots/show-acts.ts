import type { BallotRead } from './ballot-read.schema.ts'
import type { Gathered } from './gather-count.ts'
import type { Names } from './names.ts'
import { type Provisional, pendingIn } from './rules/referendum.ts'
import type { sinceOpening } from './since-opening.ts'

type Since = Awaited<ReturnType<typeof sinceOpening>>
type Both = { member: Names; ministry: Names }

/** Recusals by name, in the order of the record. */
export const shownRecusals = (recusals: Since['recusals'], names: Both): BallotRead['recusals'] =>
  recusals.map(({ ministryId, memberId, reason, at, index }) => ({
    ministryId,
    ministryName: names.ministry(ministryId),
    memberName: names.member(memberId),
    reason,
    at: at.toISOString(),
    index: Number(index),
  }))

/** Deadlines as they were moved, in the order of the record. */
export const shownExtensions = (extensions: Since['extensions']): BallotRead['extensions'] =>
  extensions.map(({ closesAt, reason, index }) => ({
    closesAt: closesAt.toISOString(),
    reason,
    index: Number(index),
  }))

/** The casting vote by name; null where none was cast. */
export const shownCasting = (casting: Since['casting'], names: Both) =>
  casting
    ? {
        choice: casting.row.choice,
        memberName: names.member(casting.row.memberId),
        reason: casting.row.reason,
        at: casting.row.at.toISOString(),
        index: Number(casting.index),
      }
    : null

/** What a closed ballot waits for; null where it waits for nothing. */
export const shownAwaiting = (
  provisional: Since['provisional'],
  { cast, answers }: Pick<Gathered, 'answers'> & { cast: readonly Provisional[] },
  names: Both,
): BallotRead['awaiting'] =>
  provisional
    ? {
        confirmBy: provisional.confirmBy.toISOString(),
        closedAt: provisional.closedAt.toISOString(),
        ministries: pendingIn(cast, provisional.count.counted, answers).map((id) => ({
          id,
          name: names.ministry(id),
        })),
        verdict: provisional.count.verdict,
      }
    : null
