import { and, desc, eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import { actor } from '#db/schema/actor.ts'
import { evidence } from '#db/schema/evidence.ts'
import { evidenceFile } from '#db/schema/evidence-file.ts'
import { evidenceLink } from '#db/schema/evidence-link.ts'
import { grade } from '#db/schema/grade.ts'
import { source } from '#db/schema/source.ts'
import { thing } from '#db/schema/thing.ts'
import { inConflict } from '#server/grading/standing-conflicts.ts'
import { rolesInSituation } from '#server/members/rules/roles.ts'
import { situationOf } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead, type Read } from '#server/reads.ts'
import { blindTo } from './blind-to.ts'
import { evidenceFilter } from './evidence-filter.ts'
import { listEvidenceInput, listEvidenceOutput } from './list-evidence.schema.ts'
import { readEvidenceMarkings } from './read-evidence-markings.ts'
import { areApart, lacksThird } from './rules/apart.ts'
import { mayGrade } from './rules/blind.ts'
import { summaryCode } from './rules/summary-code.ts'

/** The evidence of a situation, newest number first, filtered, at most 100 at a time. */
export const listEvidence = defineRead({
  name: 'evidence.list',
  input: listEvidenceInput,
  output: listEvidenceOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(read, filter) {
    const found = await read.tx
      .select({
        piece: evidence,
        name: source.name,
        kind: source.kind,
        isInConflict: inConflict(read.actor.memberId, evidence.id, read.asOf),
      })
      .from(evidence)
      .innerJoin(source, and(eq(source.id, evidence.sourceId), held(source, read.asOf)))
      .where(evidenceFilter(read, filter))
      .orderBy(desc(evidence.number))
      .limit(filter.limit + 1)
    const page = found.slice(0, filter.limit)
    const ids = page.map(({ piece }) => piece.id)
    const links = await linksOf(read, ids)
    const grades = await gradesOf(read, ids)
    const files = await filesOf(read, ids)
    const roles = rolesInSituation(read.actor)
    const { situationId } = filter
    const blind = read.looking && (await blindTo(read, situationId))
    const { markingOf } = await readEvidenceMarkings(read.tx, situationId, ids, read.asOf)

    return {
      evidence: page.map(({ piece, name, kind, isInConflict }) => {
        const all = grades.filter((one) => one.evidenceId === piece.id)
        const given = all.filter((one) => !one.isSetAside)
        const mine = all.some((one) => one.graderId === read.actor.memberId)
        const own = links.filter((link) => link.evidenceId === piece.id)
        const apart = areApart(given)
        const isAsked = !isInConflict && (given.length < 2 || lacksThird(given))
        const waits = mayGrade(roles) && !mine && own.length > 0 && isAsked
        const graders = all.map(({ graderId }) => graderId)
        const isBlind =
          blind === undefined
            ? waits
            : blind({ evidenceId: piece.id, graders, counted: given.length }) !== null
        return {
          evidenceId: piece.id,
          number: piece.number,
          title: piece.title,
          marking: markingOf(piece.id).marking,
          source: { name, kind },
          eventFrom: piece.eventFrom,
          eventTo: piece.eventTo,
          reportedOn: piece.reportedOn,
          links: own,
          grades: given.length,
          mine,
          code: isBlind ? null : summaryCode(given, false),
          contested: !isBlind && apart,
          waits,
          files: files.filter((file) => file.evidenceId === piece.id).length,
        }
      }),
      next: found.length > filter.limit ? (page.at(-1)?.piece.number ?? null) : null,
    }
  },
})

const linksOf = ({ tx, asOf }: Read, ids: string[]) =>
  tx
    .select({
      evidenceId: evidenceLink.evidenceId,
      actorName: actor.name,
      crime: evidenceLink.crime,
      element: evidenceLink.element,
      direction: evidenceLink.direction,
    })
    .from(evidenceLink)
    .innerJoin(actor, and(eq(actor.id, evidenceLink.actorId), held(actor, asOf)))
    .where(and(inArray(evidenceLink.evidenceId, ids), held(evidenceLink, asOf)))
    .orderBy(evidenceLink.element, actor.name)

const gradesOf = ({ tx, asOf }: Read, ids: string[]) =>
  tx
    .select({
      ...getTableColumns(grade),
      ministry: grade.ministryId,
      isSetAside: inConflict(grade.graderId, grade.evidenceId, asOf),
    })
    .from(grade)
    .innerJoin(thing, eq(thing.id, grade.id))
    .where(and(inArray(grade.evidenceId, ids), held(grade, asOf)))
    .orderBy(sql`act_index(${thing.madeBy})`)

const filesOf = ({ tx, asOf }: Read, ids: string[]) =>
  tx
    .select({ evidenceId: evidenceFile.evidenceId })
    .from(evidenceFile)
    .where(and(inArray(evidenceFile.evidenceId, ids), held(evidenceFile, asOf)))
