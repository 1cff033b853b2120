import { and, eq, isNull, sql } from 'drizzle-orm'
import { assessment } from '#db/schema/assessment.ts'
import { installation } from '#db/schema/installation.ts'
import { defineAct } from '#server/acts.ts'
import { reachesSituation } from '#server/members/reaches-situation.ts'
import { situationOf } from '#server/platform/about.ts'
import { openAssessmentInput, openAssessmentOutput } from './open-assessment.schema.ts'
import { seedDocument } from './seed-document.ts'
import { templateText } from './template-text.ts'

/**
 * Opens the assessment of a situation: its eight sections, each a document of its own, each seeded here
 * and nowhere else. Two seeds of the same words would merge into doubled words.
 */
export const openAssessment = defineAct({
  name: 'assessment.open',
  input: openAssessmentInput,
  output: openAssessmentOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(act, { situationId }) {
    await act.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${situationId}, 3))`)
    const [open] = await act.tx
      .select({ id: assessment.id })
      .from(assessment)
      .where(and(eq(assessment.situationId, situationId), isNull(assessment.endedBy)))
    if (open) return act.refuse('assessments.open_already')
    // Its sections bear the situation's marking: somebody else could not write their first words.
    if (!(await reachesSituation(act.tx, act.actor, situationId))) {
      return act.refuse('sections.above_own_ceiling')
    }
    const [body] = await act.tx
      .select({ language: installation.language })
      .from(installation)
      .where(isNull(installation.endedBy))
    const language = body?.language ?? 'en'
    const { id: assessmentId } = await act.newThing({ kind: 'assessment' })
    await act.tx
      .insert(assessment)
      .values({ id: assessmentId, situationId, language, madeBy: act.id })
    const sections: { documentId: string; section: string }[] = []
    for (const [index, { name, title, document: text }] of (
      await templateText(language)
    ).entries()) {
      const place = index + 1
      const owner = { assessmentId }
      const documentId = await seedDocument(act, {
        ...{ situationId, owner, section: name, place, title, text },
      })
      sections.push({ documentId, section: name })
    }

    return act.done({
      thing: { kind: 'assessment', id: assessmentId },
      content: {
        language,
        sections: sections.map(({ documentId: id, section }) => ({ id, section })),
      },
      output: { assessmentId, sections },
    })
  },
})
