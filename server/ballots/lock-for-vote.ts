import { eq, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { ballot } from '#db/schema/ballot.ts'
import { type BallotRow, standInLine, standingNow } from './ballot-in-hand.ts'
import type { BallotState } from './rules/states.ts'
import type { BallotTerms } from './rules/terms.ts'

/** What a vote needs of a ballot; of its electorate the seat of one ministry. */
export type VotedOn = Pick<
  BallotRow,
  | ('id' | 'situationId' | 'meetingId' | 'bodyId' | 'rulesVersion')
  | ('mode' | 'rule' | 'snapshot' | 'closesAt' | 'electorate')
> & { terms: Pick<BallotTerms, 'recused' | 'referendum'> | null }

/**
 * A ballot as a ministry that votes needs it, locked as by `lockBallot` with `share`. The electorate and the weights of
 * hundreds are not read with each of their votes. Undefined where there is none.
 */
export const lockForVote = async (
  tx: Transaction,
  id: string,
  ministryId: string | null,
): Promise<{ row: VotedOn; state: BallotState } | undefined> => {
  await standInLine(tx, id, 'share')
  const { terms } = ballot
  const [row] = await tx
    .select({
      ...{ id: ballot.id, situationId: ballot.situationId, meetingId: ballot.meetingId },
      ...{ bodyId: ballot.bodyId, rulesVersion: ballot.rulesVersion, mode: ballot.mode },
      ...{ rule: ballot.rule, snapshot: ballot.snapshot, closesAt: ballot.closesAt },
      electorate: sql<BallotRow['electorate']>`jsonb_path_query_array(${ballot.electorate},
        '$[*] ? (@.ministry == $own)', jsonb_build_object('own', ${ministryId}::text))`,
      terms: sql<VotedOn['terms']>`case when ${terms} is not null then jsonb_build_object(
        'recused', ${terms} -> 'recused', 'referendum', ${terms} -> 'referendum') end`,
    })
    .from(ballot)
    .where(eq(ballot.id, id))
    .for('share')
  if (!row) return undefined
  const { state, closesAt } = await standingNow(tx, row)

  return { row: { ...row, closesAt }, state }
}
