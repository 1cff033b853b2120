import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { decisionAction } from '#db/schema/decision-action.ts'
import { held } from '#server/platform/versions.ts'

export type ActionRow = typeof decisionAction.$inferSelect

/** The version of an action in force, locked until the transaction ends; undefined where there is none. */
export const lockAction = async (tx: Transaction, id: string): Promise<ActionRow | undefined> => {
  const present = () =>
    tx
      .select()
      .from(decisionAction)
      .where(and(eq(decisionAction.id, id), held(decisionAction)))
      .for('update')
  // Who waited for a version that was then ended finds nothing, and the new version only on asking again.
  const [row] = await present()

  return row ?? (await present())[0]
}

/** What an action comes of, as the record names it: the thing, and what its entry says. */
export const originOf = ({ decisionId, meetingId }: ActionRow) =>
  decisionId === null
    ? {
        thing: { kind: 'meeting', id: meetingId ?? '' },
        origin: { meeting: meetingId },
      }
    : { thing: { kind: 'decision', id: decisionId }, origin: { decision: decisionId } }
