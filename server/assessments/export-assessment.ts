import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { accessLog } from '#db/schema/access-log.ts'
import { installation } from '#db/schema/installation.ts'
import { situation } from '#db/schema/situation.ts'
import { exportWords } from '#server/documents/export-words.ts'
import type { UnillustratedText } from '#server/documents/exported-text.ts'
import { leavingText } from '#server/evidence/leaving-text.ts'
import { audiences } from '#server/evidence/rules/release.ts'
import { shownFiles } from '#server/evidence/shown-files.ts'
import { suggesters } from '#server/members/suggesters.ts'
import { situationOf } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { highestOf } from '#server/situations/rules/markings.ts'
import { citedSources } from './cited-sources.ts'
import { exportedVersion } from './exported-version.ts'
import { getAssessment } from './get-assessment.ts'
import { readMarkings } from './read-markings.ts'

/**
 * The assessment as it leaves the house: as it stands, as it stood at an entry of the record, or as
 * a version named it, with the sources and grades of that moment, less what its
 * audience may not have now. That it was exported is logged.
 */
export const exportAssessment = defineRead({
  name: 'assessment.export',
  input: z.object({
    situationId: z.uuid(),
    versionId: z.uuid().optional(),
    audience: z.enum(audiences).default('own_use'),
  }),
  output: z.custom<UnillustratedText>(),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(read, { situationId, versionId, audience }): Promise<UnillustratedText | null> {
    const { tx, actor } = read
    if (actor.memberId === null) return null
    const version = await exportedVersion(read, situationId, versionId)
    if (version === null) return null
    const asOf = version.index ?? read.asOf
    const [about] = await tx
      .select({ name: situation.name })
      .from(situation)
      .where(and(eq(situation.id, situationId), held(situation, asOf)))
    const [house] = await tx.select().from(installation).where(isNull(installation.endedBy))
    const assessment = await getAssessment.perform({ ...read, asOf }, { situationId })
    // What leaves now is marked as it is now, whatever it was when it was written.
    const marked = await readMarkings(tx, situationId)
    if (!about || !house || !marked || !assessment?.assessmentId) return null
    const words = exportWords(assessment.language)
    const documents = version.sections.map(({ document }) => document)
    await tx.insert(accessLog).values({
      id: randomUUID(),
      memberId: actor.memberId,
      situationId,
      thingId: versionId ?? assessment.assessmentId,
      reading: 'assessment.export',
      audience,
    })

    const cited = await citedSources(tx, situationId, documents, { asOf, words })
    // A text bears what it cites, though none of its sections be marked so.
    const whole = highestOf([marked.shown, cited.highest])

    return leavingText(tx, situationId, {
      ...{ language: assessment.language, kind: words.say('assessment'), title: about.name },
      ...{ textId: assessment.assessmentId, stateName: house.stateName, bodyName: house.name },
      version: { name: version.name, at: version.at, index: version.index, hash: version.hash },
      marking: words.marking(whole),
      audience,
      exercise: house.exercise,
      sections: version.sections.map((section) => {
        const own = marked.sections.get(section.documentId)?.marking ?? marked.shown
        return { ...section, marking: own === whole ? null : words.marking(own) }
      }),
      sources: cited.sources,
      files: await shownFiles(read, situationId, documents),
      authors: await suggesters(tx, documents),
      ...{ facts: null, hasCover: true, returns: true, signing: words.say('signingIntro') },
      signers: [words.say('convenor'), words.say('minister')],
    })
  },
})
