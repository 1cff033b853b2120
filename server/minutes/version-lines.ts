import { inArray } from 'drizzle-orm'
import type { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { thing } from '#db/schema/thing.ts'
import { memberNames } from '#server/ballots/names.ts'
import type { VersionLine } from './minutes-at-hand.ts'
import type { versionRead } from './minutes-read.schema.ts'

/** Versions of minutes as pages show them, with who made each and the number of the meeting that approved it. */
export async function versionLines(
  tx: Transaction,
  versions: readonly VersionLine[],
): Promise<z.input<typeof versionRead>[]> {
  const name = await memberNames(
    tx,
    versions.flatMap(({ memberId }) => memberId ?? []),
  )
  const approving = versions.flatMap(({ approvedIn }) => (approvedIn === null ? [] : [approvedIn]))
  const numbers =
    approving.length === 0
      ? []
      : await tx
          .select({ id: thing.id, number: thing.number })
          .from(thing)
          .where(inArray(thing.id, approving))

  return versions.map(({ number, stage, hash, at, memberId, correctionsUntil, ...one }) => ({
    ...{ number, stage, hash, at: at.toISOString() },
    by: memberId === null ? null : name(memberId),
    correctionsUntil: correctionsUntil?.toISOString() ?? null,
    approvedIn:
      one.approvedIn === null
        ? null
        : {
            meetingId: one.approvedIn,
            number: numbers.find(({ id }) => id === one.approvedIn)?.number ?? 0,
          },
    recalledBecause: one.recalledBecause,
  }))
}
