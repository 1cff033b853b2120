import { eq, inArray, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { ballot } from '#db/schema/ballot.ts'
import { ballotResult } from '#db/schema/ballot-result.ts'
import { member } from '#db/schema/member.ts'
import { ministry } from '#db/schema/ministry.ts'
import { thing } from '#db/schema/thing.ts'
import { vote } from '#db/schema/vote.ts'
import { outcomeOf } from '#server/ballots/outcome.ts'
import type { DecisionRow } from './present-decision.ts'
import type { Following } from './read-following.ts'

/** Looks an id up; one without a name is shown as it is, never left out. */
export type Name = (id: string) => string

/**
 * The names behind a decision's ids as they were when it was logged (for what follows, as they are),
 * the arithmetic of its ballot, and the explanations of the votes that counted.
 */
export async function namesOf(
  tx: Transaction,
  { ballotId, votes, loggedBy, leadMinistryId, supportingMinistryIds, madeBy }: DecisionRow,
  following: Following,
  /** Who signed a reason for acting below a gate. */
  signers: readonly string[] = [],
) {
  const members = [
    loggedBy,
    ...signers,
    ...votes.map((one) => one.member),
    ...following.dissents.map((one) => one.memberId),
    ...following.actions.flatMap((one) => one.ownerMemberId ?? []),
    ...following.notices.flatMap(({ answer }) => answer?.memberId ?? []),
  ]
  const ministries = [
    leadMinistryId,
    ...supportingMinistryIds,
    ...votes.map((one) => one.ministry),
    ...following.dissents.flatMap((one) => one.ministryId ?? []),
    ...following.actions.map((one) => one.ownerMinistryId),
  ]
  const explanations = ballotId === null ? new Map<string, string>() : await said(tx, ballotId)

  return {
    member: await named(tx, member, members, madeBy),
    ministry: await named(tx, ministry, ministries, madeBy),
    explanation: (id: string) => explanations.get(id) ?? '',
    ballot: ballotId === null ? null : await arithmeticOf(tx, ballotId),
  }
}

/** The names of some members or ministries as they were when an act was done; of later ones, as they are. */
export async function named(
  tx: Transaction,
  table: typeof member | typeof ministry,
  ids: readonly string[],
  asOfAct: string,
): Promise<Name> {
  // newest version first, so that the version which held when the decision was logged comes last
  const rows =
    ids.length === 0
      ? []
      : await tx
          .select({ id: table.id, name: table.name })
          .from(table)
          .where(inArray(table.id, [...new Set(ids)]))
          .orderBy(
            sql`(act_index(${table.madeBy}) <= act_index(${asOfAct}::uuid)), act_index(${table.madeBy})`,
          )
  const names = new Map(rows.map(({ id, name }) => [id, name]))

  return (id) => names.get(id) ?? id
}

/** The last explanation of each member who voted on a ballot. */
async function said(tx: Transaction, ballotId: string): Promise<Map<string, string>> {
  const rows = await tx
    .select({ member: vote.memberId, explanation: vote.explanation })
    .from(vote)
    .where(eq(vote.ballotId, ballotId))
    .orderBy(sql`act_index(${vote.madeBy})`)

  return new Map(rows.map((row) => [row.member, row.explanation]))
}

async function arithmeticOf(tx: Transaction, ballotId: string) {
  const [found] = await tx
    .select({
      number: thing.number,
      rule: ballot.rule,
      mode: ballot.mode,
      counts: ballotResult.counts,
      base: ballotResult.base,
      verdict: outcomeOf(ballotResult),
      closedAt: ballotResult.closedAt,
    })
    .from(ballot)
    .innerJoin(thing, eq(thing.id, ballot.id))
    .innerJoin(ballotResult, eq(ballotResult.ballotId, ballot.id))
    .where(eq(ballot.id, ballotId))

  return found?.verdict ? { ...found, verdict: found.verdict, number: found.number ?? 0 } : null
}
