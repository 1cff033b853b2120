import { and, asc, eq, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { evidence } from '#db/schema/evidence.ts'
import { evidenceFile } from '#db/schema/evidence-file.ts'
import { evidenceLink } from '#db/schema/evidence-link.ts'
import { grade } from '#db/schema/grade.ts'
import { source } from '#db/schema/source.ts'
import { sourceDiscredit } from '#db/schema/source-discredit.ts'
import { thing } from '#db/schema/thing.ts'
import { touches } from '#server/grading/rules/conflict.ts'
import { standingConflicts } from '#server/grading/standing-conflicts.ts'
import { held } from '#server/platform/versions.ts'
import { withoutAbove } from './rules/above.ts'
import type { FrozenEvidence, FrozenGrade, FrozenLink } from './rules/frozen-evidence.ts'
import { originGroups, unknownOrigin } from './rules/origin-group.ts'

/** A piece before its origin is known, which follows from all evidence together. */
type Ungrouped = Omit<FrozenEvidence, 'originGroup'>

/**
 * The evidence of a situation that its reader may see, as it stands, or stood at an entry of the record, in the form
 * that a snapshot keeps: by number, every list inside in an order of its own.
 */
export const frozenEvidence = async (
  tx: Transaction,
  situationId: string,
  asOf?: number,
): Promise<FrozenEvidence[]> => withoutAbove(await weighedEvidence(tx, situationId, asOf))

/**
 * The same with what is above the reader's ceiling, marked so and without anything that would tell of it: what every
 * finding is computed from, so that it is the same for everybody. Of what is above nothing may be shown but that it is.
 */
export async function weighedEvidence(
  tx: Transaction,
  situationId: string,
  asOf?: number,
): Promise<FrozenEvidence[]> {
  const seen = await seenEvidence(tx, situationId, asOf)
  const above = await tx.execute<{ piece: Ungrouped }>(
    sql`select piece from evidence_above(${situationId}::uuid, ${asOf ?? null}::bigint) piece`,
  )

  return grouped([...seen, ...above.map(({ piece }) => piece)])
}

/**
 * All evidence of a situation in full, by number, so that the same evidence gives the same bytes: what a snapshot
 * holds, whoever takes it. Nothing of it is for whoever acts; `snapshot_text` gives out what each may read.
 */
export async function evidenceToFreeze(
  tx: Transaction,
  situationId: string,
): Promise<FrozenEvidence[]> {
  const seen = await seenEvidence(tx, situationId)
  const above = await tx.execute<{ piece: Ungrouped }>(
    sql`select piece from evidence_to_freeze(${situationId}::uuid) piece`,
  )

  return grouped(
    [...seen, ...above.map(({ piece }) => piece)].toSorted(
      (one, other) => one.number - other.number,
    ),
  )
}

const grouped = (pieces: readonly Ungrouped[]): FrozenEvidence[] => {
  const groups = originGroups(pieces)
  return pieces.map((piece) => ({
    ...piece,
    originGroup: groups.get(piece.id) ?? unknownOrigin,
  }))
}

async function seenEvidence(
  tx: Transaction,
  situationId: string,
  asOf?: number,
): Promise<Ungrouped[]> {
  const pieces = await tx
    .select({
      piece: evidence,
      source: { id: source.id, name: source.name, kind: source.kind },
      discredited: sourceDiscredit.id,
    })
    .from(evidence)
    .innerJoin(source, and(eq(source.id, evidence.sourceId), held(source, asOf)))
    .leftJoin(sourceDiscredit, and(eq(sourceDiscredit.id, source.id), held(sourceDiscredit, asOf)))
    .where(and(eq(evidence.situationId, situationId), held(evidence, asOf)))
    .orderBy(asc(evidence.number))
  const links = await linksOf(tx, situationId, asOf)
  const grades = await gradesOf(tx, situationId, asOf)
  const conflicts = await standingConflicts(tx, situationId, asOf)
  const files = await filesOf(tx, situationId, asOf)
  return pieces.map(({ piece, source: from, discredited }) => {
    const frozen = {
      id: piece.id,
      number: piece.number,
      title: piece.title,
      source: discredited === null ? from : { ...from, discredited: true as const },
      reported: piece.reported,
      dates: {
        eventFrom: piece.eventFrom,
        eventTo: piece.eventTo,
        reportedOn: piece.reportedOn,
      },
      place: piece.place,
      placePrecision: piece.placePrecision,
      language: piece.language,
      original: piece.original,
      translator: piece.translator,
      citation: piece.citation,
      provider: piece.providerId,
      derivedFrom: piece.derivedFrom,
      firstHand: piece.firstHand,
      regroupedTo: piece.regroupedTo,
      regroupReason: piece.regroupReason,
      links: links.get(piece.id) ?? [],
    }
    const given = grades.get(piece.id) ?? []
    const isSetAside = ({ grader }: FrozenGrade) =>
      conflicts.some(({ memberId, aboutId }) => memberId === grader && touches(aboutId, frozen))
    const setAside = given.filter(isSetAside)
    return {
      ...frozen,
      grades: given.filter((grade) => !isSetAside(grade)),
      ...(setAside.length > 0 ? { setAside } : {}),
      files: files.get(piece.id) ?? [],
    }
  })
}

async function linksOf(tx: Transaction, situationId: string, asOf?: number) {
  const rows = await tx
    .select()
    .from(evidenceLink)
    .where(and(eq(evidenceLink.situationId, situationId), held(evidenceLink, asOf)))
    .orderBy(
      asc(evidenceLink.actorId),
      asc(evidenceLink.crime),
      asc(evidenceLink.element),
      asc(evidenceLink.id),
    )
  return byEvidence(rows, (row): FrozenLink => {
    const { id, actorId, crime, element, direction } = row
    return { id, actor: actorId, crime, element, direction }
  })
}

/** By the act that first gave each grade, so that a regrade keeps its place in the order. */
async function gradesOf(tx: Transaction, situationId: string, asOf?: number) {
  const rows = await tx
    .select({ row: grade })
    .from(grade)
    .innerJoin(thing, eq(thing.id, grade.id))
    .where(and(eq(grade.situationId, situationId), held(grade, asOf)))
    .orderBy(sql`act_index(${thing.madeBy})`)
  return byEvidence(
    rows.map(({ row }) => row),
    (row): FrozenGrade => ({
      grader: row.graderId,
      ministry: row.ministryId,
      reliability: row.reliability,
      credibility: row.credibility,
      directness: row.directness,
      integrity: row.integrity,
      rationale: row.rationale,
      bearings: row.bearings.toSorted((left, right) => (left.link < right.link ? -1 : 1)),
    }),
  )
}

async function filesOf(tx: Transaction, situationId: string, asOf?: number) {
  const rows = await tx
    .select()
    .from(evidenceFile)
    .where(and(eq(evidenceFile.situationId, situationId), held(evidenceFile, asOf)))
    .orderBy(asc(evidenceFile.sha256))
  return byEvidence(rows, (row) => row.sha256)
}

function byEvidence<Row extends { evidenceId: string }, Kept>(
  rows: readonly Row[],
  keep: (row: Row) => Kept,
): Map<string, Kept[]> {
  const groups = new Map<string, Kept[]>()
  for (const row of rows) {
    groups.set(row.evidenceId, [...(groups.get(row.evidenceId) ?? []), keep(row)])
  }
  return groups
}
