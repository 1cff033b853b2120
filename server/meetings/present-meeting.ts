import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { meeting } from '#db/schema/meeting.ts'

export type MeetingRow = typeof meeting.$inferSelect

/** The version of a meeting in force, locked until the transaction ends; undefined where there is none. */
export const lockMeeting = async (tx: Transaction, id: string): Promise<MeetingRow | undefined> => {
  const present = () =>
    tx
      .select()
      .from(meeting)
      .where(and(eq(meeting.id, id), isNull(meeting.endedBy)))
      .for('update')
  // Who waited for a version that was then ended finds nothing, and the new version only on asking again.
  const [row] = await present()

  return row ?? (await present())[0]
}
