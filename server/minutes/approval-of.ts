import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { meeting } from '#db/schema/meeting.ts'
import { minutesSilenceEnd } from '#db/schema/minutes-silence-end.ts'
import { ministryNames } from '#server/ballots/names.ts'
import { procedureOf } from '#server/meetings/body-procedure.ts'
import { held, madeBy } from '#server/platform/versions.ts'
import { objectionsTo } from './against.ts'
import type { MinutesAtHand } from './minutes-at-hand.ts'
import type { MinutesApproval } from './rules/silent-approval.ts'

/**
 * How minutes are approved, and what was said against it: as was fixed when they were circulated; for a draft, as the
 * body's rules have it now.
 */
export async function approvalOf(
  tx: Transaction,
  { present, versions, meetingId }: MinutesAtHand & { meetingId: string },
  asOf: number | undefined,
) {
  // Approval is a version of its own: what led to it was said of the one that was circulated.
  const sent = present && versions.findLast(({ stage }) => stage === 'circulated')
  if (!sent) return { approval: await now(tx, meetingId, asOf), silenceEnd: null, objections: [] }
  const [end] = await tx
    .select({ reason: minutesSilenceEnd.reason, unproven: minutesSilenceEnd.unproven })
    .from(minutesSilenceEnd)
    .where(and(eq(minutesSilenceEnd.versionId, sent.id), madeBy(minutesSilenceEnd, asOf)))
  const ministry = await ministryNames(tx)

  return {
    approval: sent.approval,
    silenceEnd: end ? { reason: end.reason, unproven: end.unproven.map(ministry) } : null,
    objections: await objectionsTo(tx, sent.id, asOf),
  }
}

async function now(
  tx: Transaction,
  meetingId: string,
  asOf: number | undefined,
): Promise<MinutesApproval> {
  const [found] = await tx
    .select({ bodyId: meeting.bodyId })
    .from(meeting)
    .where(and(eq(meeting.id, meetingId), held(meeting, asOf)))
  const procedure = found && (await procedureOf(tx, found.bodyId, asOf))

  return procedure?.rules.minutesApproval ?? 'meeting'
}
