import type { Connection } from '#db/client.ts'
import { document } from '#db/schema/document.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { changedMentions } from './changed-mentions.ts'
import { noteTextMentions } from './note-text-mentions.ts'

const most = 100

/**
 * Makes a round that notes who is mentioned in texts that have grown since the round before, at most a hundred
 * of them; the first looks at all, little by little. What it looked at is remembered in this process alone:
 * looking twice changes nothing.
 *
 * @returns the round: run as the worker, it tells how many texts had other mentions than were noted
 */
export function noteGrownTexts(): (connection: Connection) => Promise<number> {
  const lookedAt = new Map<string, number>()

  return async (connection) => {
    const texts = await inTransaction(connection, (tx) =>
      tx.select({ documentId: document.id, sequence: document.sequence }).from(document),
    )
    const grown = texts.filter(
      // The first update is the template, which mentions nobody.
      ({ documentId, sequence }) => sequence > (lookedAt.get(documentId) ?? 1),
    )
    let noted = 0
    for (const { documentId, sequence } of grown.slice(0, most)) {
      const changed = await inTransaction(connection, (tx) => changedMentions(tx, documentId))
      if (changed.length > 0) {
        const caller = { kind: 'system' } as const
        const answer = await noteTextMentions.run(connection, { documentId }, { caller })
        if (answer.ok) noted += 1
      }
      lookedAt.set(documentId, sequence)
    }

    return noted
  }
}
