import type { Transaction } from '#db/client.ts'
import { electorateOf, holdersOf } from '#server/ballots/electorate-of.ts'
import { attendanceOf } from '#server/meetings/attendance-of.ts'
import { procedureOf } from '#server/meetings/body-procedure.ts'
import type { MeetingRow } from '#server/meetings/present-meeting.ts'
import { ministriesPresentAt } from '#server/meetings/rules/presence.ts'
import { quorumNow } from '#server/meetings/rules/quorum.ts'

/** The ministries in the room of a meeting at an instant, and whether they are a quorum under the rules in force. */
export async function quorumIn(
  tx: Transaction,
  { id, bodyId, situationId }: Pick<MeetingRow, 'id' | 'bodyId' | 'situationId'>,
  at: Date,
) {
  const electorate = await electorateOf(tx, bodyId, situationId)
  const procedure = await procedureOf(tx, bodyId)
  const present = ministriesPresentAt(
    ...([await attendanceOf(tx, id), holdersOf(electorate), at] as const),
    procedure?.rules.remotePresenceCounts ?? true,
  )

  return {
    present,
    quorum: procedure && quorumNow(present.length, electorate.length, procedure.rules.quorum),
  }
}
