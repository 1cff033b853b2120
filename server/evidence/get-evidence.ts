import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { actor } from '#db/schema/actor.ts'
import { evidence } from '#db/schema/evidence.ts'
import { evidenceFile } from '#db/schema/evidence-file.ts'
import { member } from '#db/schema/member.ts'
import { ministry } from '#db/schema/ministry.ts'
import { recordEntry } from '#db/schema/record-entry.ts'
import { source } from '#db/schema/source.ts'
import { thing } from '#db/schema/thing.ts'
import { confirmedEvidence } from '#server/findings/rules/confirmation.ts'
import { awaitsThird, contestedDimensions } from '#server/findings/rules/disagreement.ts'
import { itemStrength } from '#server/findings/rules/item-strength.ts'
import { piecesOf } from '#server/findings/rules/pieces.ts'
import { reconciliation } from '#server/grading/get-reconciliation.ts'
import { isInConflict } from '#server/grading/standing-conflicts.ts'
import { rolesInSituation } from '#server/members/rules/roles.ts'
import { situationOf } from '#server/platform/about.ts'
import { mayNow } from '#server/platform/may-now.ts'
import { held } from '#server/platform/versions.ts'
import { policyInForce } from '#server/policies/policy-in-force.ts'
import { defineRead, type Read } from '#server/reads.ts'
import { blindTo } from './blind-to.ts'
import { getEvidenceInput, getEvidenceOutput } from './get-evidence.schema.ts'
import { intakeOf } from './intake-of.ts'
import { weighedEvidence } from './list-frozen-evidence.ts'
import { listEarlierGrades, listGrades } from './list-grades.ts'
import { nextToGrade } from './next-to-grade.ts'
import { proposeGrade } from './propose-grade.ts'
import { readEvidenceMarkings } from './read-evidence-markings.ts'
import { isAbove } from './rules/above.ts'
import { lacksThird } from './rules/apart.ts'
import { mayGrade } from './rules/blind.ts'
import type { FrozenEvidence } from './rules/frozen-evidence.ts'
import { unknownOrigin } from './rules/origin-group.ts'
import { provenanceChain } from './rules/provenance.ts'
import { summaryCode } from './rules/summary-code.ts'
import { whoMay } from './rules/who-may.ts'
import { sourceStanding } from './source-standing.ts'
import { withheldPiece } from './withheld-evidence.ts'

/** So many that share an origin are named; an imported table shares the unknown one by the thousand. */
const mostShared = 50

/** A piece of evidence in full: report, source, provenance, files, and grades as far as not blind. */
export const getEvidence = defineRead({
  name: 'evidence.get',
  input: getEvidenceInput,
  output: getEvidenceOutput,
  about: (tx, { evidenceId }) => situationOf(tx, 'evidence', evidenceId),
  async perform(read, { evidenceId }) {
    const [found] = await read.tx
      .select({ piece: evidence, source })
      .from(evidence)
      .innerJoin(source, and(eq(source.id, evidence.sourceId), held(source, read.asOf)))
      .where(and(eq(evidence.id, evidenceId), held(evidence, read.asOf)))
    if (!found) return null
    const { piece } = found
    const all = await weighedEvidence(read.tx, piece.situationId, read.asOf)
    const own = all.find((other) => other.id === evidenceId)
    if (!own) return null
    const roles = rolesInSituation(read.actor)
    const grades = await listGrades(read, evidenceId)
    const mine = grades.find((given) => given.mine) ?? null
    const counted = grades.filter((given) => !given.isSetAside)
    const { memberId } = read.actor
    const inConflict = memberId !== null && (await isInConflict(read.tx, memberId, evidenceId))
    const blind = await blindTo(read, piece.situationId)
    const graders = grades.map(({ graderId }) => graderId)
    const hidden = blind({ evidenceId, graders, counted: counted.length })
    const may = mayGrade(roles) && !inConflict
    const mayGradeNow = may && read.asOf === undefined
    const waits = may && mine === null && (counted.length < 2 || lacksThird(own.grades))
    const isSummed = hidden === null || (!read.looking && counted.length > 1 && !waits)
    const confirmed = confirmedEvidence(all, await policyInForce(read.tx, read.asOf)).has(
      evidenceId,
    )
    const code = isSummed ? summaryCode(own.grades, confirmed) : null

    const markings = await readEvidenceMarkings(read.tx, piece.situationId, [evidenceId], read.asOf)
    const marked = markings.markingOf(evidenceId)

    return {
      evidenceId,
      situationId: piece.situationId,
      number: piece.number,
      title: piece.title,
      marking: marked.marking,
      markingIsOwn: marked.isOwn,
      situationMarking: markings.around,
      reported: piece.reported,
      source: {
        ...found.source,
        sourceId: found.source.id,
        ...(await sourceStanding(read.tx, found.source.id, read.asOf)),
      },
      withheld: {
        partners: await withheldPiece(read.tx, 'partners', evidenceId),
        court: await withheldPiece(read.tx, 'court', evidenceId),
      },
      provider: await providerOf(read, piece.providerId),
      citation: piece.citation,
      place: piece.place,
      placePrecision: piece.placePrecision,
      language: piece.language,
      original: piece.original,
      translator: piece.translator,
      eventFrom: piece.eventFrom,
      eventTo: piece.eventTo,
      reportedOn: piece.reportedOn,
      firstHand: piece.firstHand,
      regroupedTo: seenIn(all, piece.regroupedTo),
      regroupReason: piece.regroupReason,
      added: await addedBy(read, evidenceId),
      intake: await intakeOf(read.tx, evidenceId),
      ...provenanceOf(all, own),
      links: await linksOf(read, all, own, !isSummed),
      files: await filesOf(read, evidenceId),
      grading: {
        may: mayGradeNow,
        count: counted.length,
        mine,
        proposed: await proposeGrade(read.tx, evidenceId, read.asOf),
        unjudged: mayGradeNow ? unjudged(own, mine) : [],
        hidden,
        grades: hidden ? [] : grades,
        earlier: hidden ? [] : await listEarlierGrades(read, evidenceId),
        code,
        confirmed: code?.endsWith('1') ?? false,
        isInConflict: inConflict,
        reconciliation: hidden ? null : await reconciliation(read, evidenceId),
      },
      nextToGrade: mayGradeNow ? await nextToGrade(read, piece.situationId, piece.number) : null,
      may: {
        contribute: mayNow(read, whoMay['evidence.attach']),
        regroup: mayNow(read, whoMay['evidence.regroup']),
      },
    }
  },
})

const unjudged = (
  own: FrozenEvidence,
  mine: { bearings: readonly { link: string }[] } | null,
): string[] =>
  own.links
    .map((link) => link.id)
    .filter((id) => !mine?.bearings.some((judged) => judged.link === id))

async function providerOf({ tx }: Read, id: string | null) {
  if (id === null) return null
  const [from] = await tx
    .select({ name: source.name })
    .from(source)
    .where(and(eq(source.id, id), isNull(source.endedBy)))
  const [body] = await tx
    .select({ name: ministry.name })
    .from(ministry)
    .where(and(eq(ministry.id, id), isNull(ministry.endedBy)))
  const name = from?.name ?? body?.name
  return name === undefined ? null : { providerId: id, name }
}

async function addedBy({ tx }: Read, evidenceId: string) {
  const [entry] = await tx
    .select({
      by: member.name,
      at: sql<Date>`coalesce(${recordEntry.effectiveAt}, ${recordEntry.at})`.mapWith(
        recordEntry.at,
      ),
    })
    .from(thing)
    .innerJoin(recordEntry, eq(recordEntry.actId, thing.madeBy))
    .leftJoin(member, and(eq(member.id, recordEntry.actor), isNull(member.endedBy)))
    .where(eq(thing.id, evidenceId))
  if (!entry) throw new Error(`evidence ${evidenceId} has no entry in the record`)
  return { by: entry.by ?? '', at: entry.at }
}

function provenanceOf(all: readonly FrozenEvidence[], own: FrozenEvidence) {
  const byId = new Map(all.map((piece) => [piece.id, piece]))
  const others = all.filter((piece) => piece.id !== own.id && !isAbove(piece))
  const chain = provenanceChain(byId, own.id).slice(1)
  const sharing = others.filter((piece) => piece.originGroup === own.originGroup)
  return {
    provenance: chain
      .filter((piece) => !isAbove(piece))
      .map((piece) => ({ ...reference(piece), sourceName: piece.source.name })),
    derivesFromAbove: chain.some(isAbove) || seenIn(all, own.regroupedTo) !== own.regroupedTo,
    repeatedBy: others.filter((piece) => piece.derivedFrom === own.id).map(reference),
    origin: {
      known: own.originGroup !== unknownOrigin,
      shared: sharing.slice(0, mostShared).map(reference),
      count: sharing.length,
    },
  }
}

/** An id unless it is that of evidence above the reader's ceiling. */
const seenIn = (all: readonly FrozenEvidence[], id: string | null): string | null =>
  all.some((piece) => piece.id === id && isAbove(piece)) ? null : id

const reference = ({ id, number, title }: FrozenEvidence) => ({ evidenceId: id, number, title })

async function linksOf(
  { tx, asOf }: Read,
  all: readonly FrozenEvidence[],
  own: FrozenEvidence,
  hidden: boolean,
) {
  const policy = await policyInForce(tx, asOf)
  const pieces = piecesOf(all).filter(({ piece }) => piece.evidence === own.id)
  const ids = pieces.map(({ link }) => link.actor)
  const names = await tx
    .select({ id: actor.id, name: actor.name })
    .from(actor)
    .where(and(inArray(actor.id, ids), held(actor, asOf)))
  return pieces
    .map(({ link, piece }) => ({
      linkId: link.id,
      actorId: link.actor,
      actorName: names.find((name) => name.id === link.actor)?.name ?? '',
      crime: link.crime,
      element: link.element,
      direction: link.direction,
      strength: hidden ? null : itemStrength(piece, policy),
      contested: hidden ? [] : contestedDimensions(piece, policy),
      awaitsThird: !hidden && awaitsThird(piece, policy),
    }))
    .toSorted((left, right) => (left.element < right.element ? -1 : 1))
}

const filesOf = ({ tx, asOf }: Read, evidenceId: string) =>
  tx
    .select({
      fileId: evidenceFile.id,
      name: evidenceFile.name,
      size: evidenceFile.size,
      mediaType: evidenceFile.mediaType,
      sha256: evidenceFile.sha256,
      at: sql<Date>`coalesce(${recordEntry.effectiveAt}, ${recordEntry.at})`.mapWith(
        recordEntry.at,
      ),
    })
    .from(evidenceFile)
    .innerJoin(recordEntry, eq(recordEntry.actId, evidenceFile.madeBy))
    .where(and(eq(evidenceFile.evidenceId, evidenceId), held(evidenceFile, asOf)))
    .orderBy(recordEntry.index)
