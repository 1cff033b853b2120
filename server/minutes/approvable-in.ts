import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { meeting } from '#db/schema/meeting.ts'
import { minutesOnAgenda } from '#db/schema/minutes-on-agenda.ts'
import { thing } from '#db/schema/thing.ts'
import { held } from '#server/platform/versions.ts'
import { minutesToApproveIn } from './on-agenda.ts'
import { quorumIn } from './quorum-in.ts'

/** The meetings that have the approval of a meeting's minutes on their agenda, the earliest first, with their quorum now. */
export async function approvableIn(tx: Transaction, minutesOf: string, now: Date) {
  const asked = await tx
    .selectDistinct({ meetingId: minutesOnAgenda.meetingId })
    .from(minutesOnAgenda)
    .where(eq(minutesOnAgenda.minutesOf, minutesOf))
  if (asked.length === 0) return []
  const meetings = await tx
    .select({ row: meeting, number: thing.number })
    .from(meeting)
    .innerJoin(thing, eq(thing.id, meeting.id))
    .where(
      and(
        held(meeting),
        inArray(
          meeting.id,
          asked.map(({ meetingId }) => meetingId),
        ),
      ),
    )
    .orderBy(asc(meeting.startsAt))
  const found = []
  for (const { row, number } of meetings) {
    if (row.cancelledBecause !== null) continue
    if (!(await minutesToApproveIn(tx, row.id)).includes(minutesOf)) continue
    const { present, quorum } = await quorumIn(tx, row, now)
    found.push({
      ...{ meetingId: row.id, number: number ?? 0, title: row.title },
      startsAt: row.startsAt.toISOString(),
      ...{ present: present.length, needed: quorum?.needed ?? 0 },
    })
  }

  return found
}
