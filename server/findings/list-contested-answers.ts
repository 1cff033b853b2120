import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { contestedAnswer } from '#db/schema/contested-answer.ts'
import { member } from '#db/schema/member.ts'
import { recordEntry } from '#db/schema/record-entry.ts'
import { held } from '#server/platform/versions.ts'

/** What was answered in a situation where graders disagree, with by whom and when. */
export const contestedAnswers = (tx: Transaction, situationId: string, asOf?: number) =>
  tx
    .select({
      id: contestedAnswer.id,
      evidence: contestedAnswer.evidenceId,
      dimension: contestedAnswer.dimension,
      judged: contestedAnswer.judged,
      words: contestedAnswer.words,
      by: member.name,
      at: sql<Date>`coalesce(${recordEntry.effectiveAt}, ${recordEntry.at})`.mapWith(
        recordEntry.at,
      ),
    })
    .from(contestedAnswer)
    .innerJoin(recordEntry, eq(recordEntry.actId, contestedAnswer.madeBy))
    .innerJoin(member, and(eq(member.id, recordEntry.actor), isNull(member.endedBy)))
    .where(and(eq(contestedAnswer.situationId, situationId), held(contestedAnswer, asOf)))
