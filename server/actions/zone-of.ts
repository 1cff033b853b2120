import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { meeting } from '#db/schema/meeting.ts'
import { held } from '#server/platform/versions.ts'

/** The IANA zone in which something falls due: that of the meeting that agreed it, and UTC for a decision's. */
export async function zoneOf(
  tx: Transaction,
  { meetingId }: { meetingId: string | null },
): Promise<string> {
  if (meetingId === null) return 'UTC'
  const [found] = await tx
    .select({ timeZone: meeting.timeZone })
    .from(meeting)
    .where(and(eq(meeting.id, meetingId), held(meeting)))

  return found?.timeZone ?? 'UTC'
}
