import { and, asc, eq, lte } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { paperOpening } from '#db/schema/paper-opening.ts'
import { timeAt } from '#server/platform/versions.ts'

/** The papers of a ballot that a member has opened, in alphabetical order. */
export const papersOpened = async (
  tx: Transaction,
  ballotId: string,
  memberId: string,
  asOf?: number | undefined,
): Promise<string[]> => {
  const rows = await tx
    .select({ paper: paperOpening.paper })
    .from(paperOpening)
    .where(
      and(
        ...[eq(paperOpening.ballotId, ballotId), eq(paperOpening.memberId, memberId)],
        asOf === undefined ? undefined : lte(paperOpening.at, timeAt(asOf)),
      ),
    )
    .orderBy(asc(paperOpening.paper))

  return rows.map(({ paper }) => paper)
}

/** Notes that a member opened some papers of a ballot; when they first did stays. */
export const notePapers = async (
  tx: Transaction,
  { id, situationId, memberId }: { id: string; situationId: string; memberId: string | null },
  papers: readonly { key: string }[],
): Promise<void> => {
  if (memberId === null || papers.length === 0) return
  await tx
    .insert(paperOpening)
    .values(papers.map(({ key }) => ({ ballotId: id, situationId, memberId, paper: key })))
    .onConflictDoNothing()
}
