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
import type { FrozenEvidence, FrozenGrade, FrozenLink } from './rules/frozen-evidence.ts'
import { originGroups, unknownOrigin } from './rules/origin-group.ts'

/**
 * All evidence of a situation as it stands, or stood at an entry of the record, in the form that a
 * snapshot keeps: by number, every list inside in an order of its own, so that the same evidence
 * gives the same bytes.
 */
export async function frozenEvidence(
  tx: Transaction,
  situationId: string,
  asOf?: number,
): Promise<FrozenEvidence[]> {
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
  const groups = originGroups(pieces.map(({ piece }) => piece))
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
      originGroup: groups.get(piece.id) ?? unknownOrigin,
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
  return grouped(rows, (row): FrozenLink => {
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
  return grouped(
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
  return grouped(rows, (row) => row.sha256)
}

function grouped<Row extends { evidenceId: string }, Kept>(
  rows: readonly Row[],
  keep: (row: Row) => Kept,
): Map<string, Kept[]> {
  const groups = new Map<string, Kept[]>()
  for (const row of rows) {
    groups.set(row.evidenceId, [...(groups.get(row.evidenceId) ?? []), keep(row)])
  }
  return groups
}
