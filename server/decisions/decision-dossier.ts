import { and, eq, inArray, lt, or } from 'drizzle-orm'
import { ballot } from '#db/schema/ballot.ts'
import { decision } from '#db/schema/decision.ts'
import { evidenceFile } from '#db/schema/evidence-file.ts'
import { proxy } from '#db/schema/proxy.ts'
import { recordEntry } from '#db/schema/record-entry.ts'
import { silence } from '#db/schema/silence.ts'
import { snapshot } from '#db/schema/snapshot.ts'
import { runOffLine } from '#server/choices/run-off-line.ts'
import { hiddenGradeEntries } from '#server/evidence/hides-grades.ts'
import type { Read } from '#server/reads.ts'
import { buildDossier, type UnsealedDossier } from '#server/record/build-dossier.ts'
import { partlyHidden, readSnapshot } from '#server/snapshots/read-snapshot.ts'

/** A decision's dossier, or why the reader cannot have it yet. */
export type ExportedDecision =
  | { ready: true; number: number; index: number; dossier: UnsealedDossier | null }
  | { ready: false; why: 'blind'; evidence: number[] }
  | { ready: false; why: 'ceiling' }

/**
 * What one decision rests on, as a dossier: its acts, its ballot's (with the tied ones that it broke, the proxies for it
 * and its body's rules), its motion's, meeting's and measures', and the snapshots that they froze. Snapshots hold grades, so whoever still has to
 * grade blind gets the evidence to grade first instead. They hold text as well, each under one hash, so
 * whoever may not see all of it cannot have them. With `until`, of acts only those before that entry.
 */
export async function decisionDossier(
  { tx, actor, situationId }: Pick<Read, 'tx' | 'actor' | 'situationId'>,
  decisionId: string,
  until?: number,
): Promise<ExportedDecision | null> {
  const [row] = await tx
    .select({ row: decision, index: recordEntry.index, ballot, silence })
    .from(decision)
    .innerJoin(recordEntry, eq(recordEntry.actId, decision.madeBy))
    .leftJoin(ballot, eq(ballot.id, decision.ballotId))
    .leftJoin(silence, eq(silence.id, decision.silenceId))
    .where(eq(decision.id, decisionId))
  if (!row || actor.memberId === null || situationId === null) return null
  // A run-off stands on the tied ballot before it, so that is part of what the decision rests on.
  const line = row.row.choiceId === null ? [] : await runOffLine(tx, row.row.choiceId)
  const adopting = [row.ballot, row.silence, ...line.map((one) => one.row)]
  const snapshots = [row.row.snapshot, ...adopting.flatMap((one) => one?.snapshot ?? [])]
  if ((await partlyHidden(tx, situationId, snapshots)).length > 0) {
    return { ready: false, why: 'ceiling' }
  }
  const frozen = (
    await Promise.all(snapshots.map((hash) => readSnapshot(tx, situationId, hash)))
  ).flatMap((one) => one?.evidence ?? [])
  const hidden = await hiddenGradeEntries(tx, actor, situationId)
  const blind = frozen.filter(({ id, grades }) => hidden.has(id) && grades.length > 0)
  if (blind.length > 0) {
    return {
      ready: false,
      why: 'blind',
      evidence: [...new Set(blind.map(({ number }) => number))],
    }
  }
  const meetingId = row.ballot?.meetingId ?? null
  const proxies = await tx
    .selectDistinct({ id: proxy.id })
    .from(proxy)
    .where(
      or(
        eq(proxy.motionId, row.ballot?.motionId ?? decisionId),
        eq(proxy.meetingId, meetingId ?? decisionId),
      ),
    )
  const things = [
    decisionId,
    ...proxies.map(({ id }) => id),
    ...row.row.measureIds,
    ...[
      row.row.ballotId,
      row.row.silenceId,
      row.row.motionId,
      row.ballot?.bodyId ?? null,
      meetingId,
      ...line.flatMap(({ row: { id, motionId, ...one } }) => [
        id,
        motionId,
        one.meetingId,
        one.bodyId,
      ]),
    ].flatMap((id) => id ?? []),
  ]
  const files = frozen.flatMap((piece) => piece.files)
  const dossier = await buildDossier(
    tx,
    {
      scope: { kind: 'decision', decision: decisionId },
      acts: and(
        inArray(recordEntry.thingId, things),
        until === undefined ? undefined : lt(recordEntry.index, until),
      ),
      snapshots: inArray(snapshot.hash, snapshots),
      files: and(
        // The same bytes may lie in another compartment, under a name that tells of it.
        eq(evidenceFile.situationId, situationId),
        files.length === 0 ? neverFile : inArray(evidenceFile.sha256, files),
      ),
    },
    new Date(),
  )

  return { ready: true, number: row.row.number, index: row.index, dossier }
}

/** No file has an empty hash. */
const neverFile = eq(evidenceFile.sha256, '')
