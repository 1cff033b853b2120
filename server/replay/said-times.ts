import { and, eq, isNotNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { document } from '#db/schema/document.ts'
import { documentClient } from '#db/schema/document-client.ts'
import { recordEntry } from '#db/schema/record-entry.ts'
import { actClient } from '#server/assessments/act-client.ts'

/**
 * When what acts wrote in a text was written as an exercise tells it (ms), by the row of the log; nothing outside an
 * exercise, whose log tells by the clock when it was loaded.
 */
export async function saidTimes(
  tx: Transaction,
  documentId: string,
): Promise<[sequence: number, at: number][]> {
  const entries = await tx
    .select({
      actId: recordEntry.actId,
      effectiveAt: recordEntry.effectiveAt,
      madeBy: document.madeBy,
    })
    .from(document)
    .innerJoin(recordEntry, eq(recordEntry.situationId, document.situationId))
    .where(and(eq(document.id, documentId), isNotNull(recordEntry.effectiveAt)))
  if (entries.length === 0) return []
  const clients = await tx
    .select({ client: documentClient.clientId, since: documentClient.sinceSequence })
    .from(documentClient)
    .where(eq(documentClient.documentId, documentId))
  const since = new Map(clients.map((one) => [one.client, one.since]))
  return entries.flatMap(({ actId, effectiveAt, madeBy }) => {
    // The act that made the text wrote its first row.
    const row = actId === madeBy ? 1 : since.get(actClient(actId))
    return row === undefined || effectiveAt === null ? [] : [[row, effectiveAt.getTime()]]
  })
}
