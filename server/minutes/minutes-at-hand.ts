import { and, asc, eq, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { document } from '#db/schema/document.ts'
import { minutesRecall } from '#db/schema/minutes-recall.ts'
import { minutesVersion } from '#db/schema/minutes-version.ts'
import { madeBy } from '#server/platform/versions.ts'
import { type MinutesState, type MinutesStep, stateAfter } from './rules/minutes-state.ts'
import type { MinutesApproval } from './rules/silent-approval.ts'

/** A version without its bytes. */
export type VersionLine = {
  id: string
  number: number
  stage: 'circulated' | 'approved'
  hash: string
  at: Date
  /** Null where silence approved them. */
  memberId: string | null
  correctionsUntil: Date | null
  approvedIn: string | null
  approval: MinutesApproval
  recalledBecause: string | null
}

export type MinutesAtHand = {
  documentId: string
  situationId: string
  state: MinutesState
  /** The oldest first. */
  versions: VersionLine[]
  /** The version that is open to corrections or was approved; null while the minutes are a draft. */
  present: VersionLine | null
}

/**
 * The minutes of a meeting with all that happened to them, now or at an entry of the record. Undefined where none were
 * opened, or none that the transaction's actor may see.
 */
export async function minutesAtHand(
  tx: Transaction,
  meetingId: string,
  asOf?: number | undefined,
): Promise<MinutesAtHand | undefined> {
  const [text] = await tx
    .select({ documentId: document.id, situationId: document.situationId })
    .from(document)
    .where(and(eq(document.meetingId, meetingId), madeBy(document, asOf)))
  if (!text) return undefined
  const versions = await tx
    .select({
      ...{ id: minutesVersion.id, number: minutesVersion.number, stage: minutesVersion.stage },
      ...{ hash: minutesVersion.hash, at: minutesVersion.at, memberId: minutesVersion.memberId },
      correctionsUntil: minutesVersion.correctionsUntil,
      approvedIn: minutesVersion.approvedIn,
      approval: sql<MinutesApproval>`coalesce(${minutesVersion.approval}, 'meeting')`,
      recalledBecause: minutesRecall.reasons,
    })
    .from(minutesVersion)
    .leftJoin(
      minutesRecall,
      and(eq(minutesRecall.versionId, minutesVersion.id), madeBy(minutesRecall, asOf)),
    )
    .where(and(eq(minutesVersion.meetingId, meetingId), madeBy(minutesVersion, asOf)))
    .orderBy(asc(minutesVersion.number))
  const state = stateAfter(versions.flatMap(stepsOf))

  return { ...text, state, versions, present: state === 'draft' ? null : (versions.at(-1) ?? null) }
}

function stepsOf(version: VersionLine): MinutesStep[] {
  if (version.stage === 'approved') return [{ step: 'approved' }]
  return [
    { step: 'circulated' },
    ...(version.recalledBecause === null ? [] : [{ step: 'recalled' } as const]),
  ]
}
