import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { ballot } from '#db/schema/ballot.ts'
import { vote } from '#db/schema/vote.ts'
import { attendanceOf } from '#server/meetings/attendance-of.ts'
import { remoteCountsUnder } from '#server/meetings/remote-counts.ts'
import { ministriesPresentAt } from '#server/meetings/rules/presence.ts'
import { holdersOf } from './electorate-of.ts'
import { extendedTo, isClosed } from './outcome.ts'
import type { BallotState } from './rules/states.ts'

/** A ballot as it was opened, but for a deadline that was moved since. */
export type BallotRow = typeof ballot.$inferSelect

/**
 * Puts votes in a ballot, of whatever kind, and its closing in line until the transaction ends. Row locks are not
 * queued: votes that keep coming would let a closing wait for ever. Advisory locks are, so they come before the row's.
 */
export const standInLine = async (
  tx: Transaction,
  id: string,
  lock: 'share' | 'update',
): Promise<void> => {
  const queue = sql`hashtextextended(${id}, 62161)`
  await tx.execute(
    lock === 'share'
      ? sql`select pg_advisory_xact_lock_shared(${queue})`
      : sql`select pg_advisory_xact_lock(${queue})`,
  )
}

/**
 * Whether a ballot, of whatever kind, is open, and the deadline that it was extended to. Asked after its lock was
 * granted, so that a close or a later deadline committed meanwhile is seen.
 */
export const standingNow = async (
  tx: Transaction,
  { id, closesAt }: { id: string; closesAt: Date | null },
): Promise<{ state: BallotState; closesAt: Date | null }> => {
  const [now] = await tx.execute<{ closed: boolean; later: string | null }>(
    sql`select ${isClosed(sql`${id}::uuid`)} as closed, ${extendedTo(sql`${id}::uuid`)} as later`,
  )

  return {
    state: now?.closed ? 'closed' : 'open',
    closesAt: now?.later ? new Date(now.later) : closesAt,
  }
}

/**
 * A ballot and whether it is still open, with its row locked until the transaction ends: `share`
 * to vote, `update` to close. A closing waits for the votes under way, and votes that come after
 * wait for it, so that every accepted vote is counted. Undefined where there is none.
 */
export const lockBallot = async (
  tx: Transaction,
  id: string,
  lock: 'share' | 'update',
): Promise<{ row: BallotRow; state: BallotState } | undefined> => {
  await standInLine(tx, id, lock)
  const [row] = await tx.select().from(ballot).where(eq(ballot.id, id)).for(lock)
  if (!row) return undefined
  const { state, closesAt } = await standingNow(tx, row)

  return { row: { ...row, closesAt }, state }
}

/** Whether a member has a vote in a ballot. */
export const hasVoted = async (
  tx: Transaction,
  ballotId: string,
  memberId: string,
): Promise<boolean> => {
  const rows = await tx
    .select({ id: vote.id })
    .from(vote)
    .where(and(eq(vote.ballotId, ballotId), eq(vote.memberId, memberId)))
    .limit(1)

  return rows.length > 0
}

type InMeeting = Pick<BallotRow, 'mode' | 'meetingId' | 'electorate' | 'bodyId' | 'rulesVersion'>

/**
 * The ministries of the electorate present at an instant, under the version of the rules that the ballot is held
 * under; none for a ballot by correspondence.
 */
export const presentIn = async (
  tx: Transaction,
  row: InMeeting,
  at: Date,
  asOf?: number | undefined,
): Promise<string[]> => {
  if (row.mode === 'correspondence' || row.meetingId === null) return []

  const holders = holdersOf(row.electorate)
  const members = holders.map(({ member }) => member)
  const movements = await attendanceOf(tx, row.meetingId, asOf, members)

  const isAnybodyAfar = movements.some(({ remote }) => remote)

  return ministriesPresentAt(
    movements,
    holders,
    at,
    !isAnybodyAfar || (await remoteCountsUnder(tx, row)),
  )
}

/** The same of one ministry: asked with each of its votes, it looks at its own people and not at all who are there. */
export const presentOf = (
  tx: Transaction,
  row: InMeeting,
  ministryId: string | null,
  at: Date,
): Promise<string[]> => {
  const electorate = row.electorate.filter(({ ministry }) => ministry === ministryId)

  return presentIn(tx, { ...row, electorate }, at)
}
