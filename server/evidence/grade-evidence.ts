import { and, asc, eq, isNull } from 'drizzle-orm'
import { evidenceLink } from '#db/schema/evidence-link.ts'
import { grade } from '#db/schema/grade.ts'
import { defineAct } from '#server/acts.ts'
import { isInConflict } from '#server/grading/standing-conflicts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { announceBasis } from './announce-basis.ts'
import { gradeEvidenceInput, gradeEvidenceOutput } from './grade-evidence.schema.ts'
import { presentEvidence } from './present-evidence.ts'
import { proposeGrade } from './propose-grade.ts'
import { changesJudgement } from './rules/changes-judgement.ts'
import { departures } from './rules/proposed-grade.ts'

/**
 * Gives a member's own judgement of a piece of evidence, on every link that it has. A second time
 * it is a regrade: what was judged before stays in the history, and changing it asks a reason;
 * adding the bearing on a new link asks none. Who judges directness or integrity otherwise than
 * provenance and custody show says why.
 */
export const gradeEvidence = defineAct({
  name: 'evidence.grade',
  input: gradeEvidenceInput,
  output: gradeEvidenceOutput,
  about: (tx, { evidenceId }) => situationOf(tx, 'evidence', evidenceId),
  async perform(act, { evidenceId, rationale, reason, departure, ...judged }) {
    const { memberId, ministryId } = act.actor
    const present = await presentEvidence(act.tx, evidenceId)
    if (!present || memberId === null) return act.refuse('common.not_found')
    if (ministryId === null) return act.refuse('evidence.grader_without_ministry')
    if (await isInConflict(act.tx, memberId, evidenceId)) return act.refuse('grading.in_conflict')
    const links = await act.tx
      .select({ id: evidenceLink.id })
      .from(evidenceLink)
      .where(and(eq(evidenceLink.evidenceId, evidenceId), isNull(evidenceLink.endedBy)))
      .orderBy(asc(evidenceLink.id))
    if (links.length === 0) return act.refuse('evidence.nothing_to_grade')
    const bearings = links.flatMap(({ id }) => {
      const said = judged.bearings.find((bearing) => bearing.linkId === id)
      return said === undefined ? [] : [{ link: id, bearing: said.bearing }]
    })
    if (bearings.length < links.length || judged.bearings.length > links.length) {
      return act.refuse('evidence.bearings_missing', { count: links.length })
    }
    const [before] = await act.tx
      .select()
      .from(grade)
      .where(
        and(eq(grade.evidenceId, evidenceId), eq(grade.graderId, memberId), isNull(grade.endedBy)),
      )
    const judgement = { ...judged, bearings }
    if (before && reason === '' && changesJudgement(before, judgement)) {
      return act.refuse('evidence.regrade_needs_reason')
    }
    const derived = await proposeGrade(act.tx, evidenceId)
    const departs = departures(judged, derived)
    if (departs.length > 0 && departure === '') {
      return act.refuse('evidence.departure_needs_reason', { count: departs.length })
    }
    if (before) await endVersion(act, grade, before.id)
    const id = before?.id ?? (await act.newThing({ kind: 'grade' })).id
    await act.tx.insert(grade).values({
      id,
      situationId: present.situationId,
      evidenceId,
      graderId: memberId,
      ministryId: before?.ministryId ?? ministryId,
      ...judgement,
      rationale,
      reason: before ? reason : null,
      derivedIntegrity: derived.integrity?.value ?? null,
      derivedDirectness: derived.directness?.value ?? null,
      departure: departs.length > 0 ? departure : null,
      madeBy: act.id,
    })
    await announceBasis(act)

    return act.done({
      thing: { kind: 'evidence', id: evidenceId },
      content: {
        number: present.number,
        grade: id,
        reliability: judged.reliability,
        credibility: judged.credibility,
        directness: judged.directness,
        integrity: judged.integrity,
        bearings,
        rationale,
        regrade: before !== undefined,
        reason,
        derived: {
          integrity: derived.integrity?.value ?? null,
          directness: derived.directness?.value ?? null,
        },
        departure: departs.length > 0 ? departure : null,
      },
      output: { gradeId: id },
    })
  },
})
