import { and, eq } from 'drizzle-orm'
import { assessmentVersion } from '#db/schema/assessment-version.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { canonicalJson } from '#server/record/canonical.ts'
import { sha256 } from '#server/record/sha256.ts'
import { frozenText } from './frozen-text.ts'
import { nameVersionInput, nameVersionOutput } from './name-version.schema.ts'
import { versionFormat } from './version-format.ts'

/** Keeps the whole text under a name, with its hash in the record: what was agreed can be shown later. */
export const nameVersion = defineAct({
  name: 'assessment.name_version',
  input: nameVersionInput,
  output: nameVersionOutput,
  about: (tx, { assessmentId }) => situationOf(tx, 'assessment', assessmentId),
  async perform(act, { assessmentId, name }) {
    const { situationId, tx } = act
    if (situationId === null) return act.refuse('common.not_found')
    const [taken] = await tx
      .select({ id: assessmentVersion.id })
      .from(assessmentVersion)
      .where(
        and(eq(assessmentVersion.assessmentId, assessmentId), eq(assessmentVersion.name, name)),
      )
    if (taken) return act.refuse('assessments.name_taken', { name })
    const sections = await frozenText(tx, situationId)
    const bytes = Buffer.from(canonicalJson({ format: versionFormat, sections }), 'utf8')
    const hash = Buffer.from(sha256(bytes)).toString('hex')
    const { id } = await act.newThing({ kind: 'assessment_version', numbered: true })
    await tx
      .insert(assessmentVersion)
      .values({ id, situationId, assessmentId, name, hash, bytes, madeBy: act.id })

    return act.done({
      thing: { kind: 'assessment_version', id },
      content: {
        name,
        hash,
        sections: sections.map(({ documentId, sequence, hash: text }) => ({
          document: documentId,
          sequence,
          text_hash: text,
        })),
      },
      output: { versionId: id, hash },
    })
  },
})
