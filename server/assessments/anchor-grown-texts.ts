import type { Connection } from '#db/client.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { anchorTexts } from './anchor-texts.ts'
import { unanchoredTexts } from './unanchored-texts.ts'

/**
 * Enters what was typed since the last time into the record, one act a situation, as system.
 * @param connection as the worker, who sees every compartment
 * @returns how many texts had grown
 */
export const anchorGrownTexts = async (connection: Connection): Promise<number> => {
  const grown = await inTransaction(connection, (tx) => unanchoredTexts(tx))
  let anchored = 0
  for (const situationId of new Set(grown.map((text) => text.situationId))) {
    const caller = { kind: 'system' } as const
    const answer = await anchorTexts.run(connection, { situationId }, { caller })
    if (answer.ok) anchored += answer.output.documents
  }

  return anchored
}
