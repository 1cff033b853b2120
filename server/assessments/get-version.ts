import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { assessmentVersion } from '#db/schema/assessment-version.ts'
import { situationOf } from '#server/platform/about.ts'
import { madeBy } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { readVersion } from './read-version.ts'
import { versionContent } from './version-format.ts'

/**
 * One named version, word for word as it was named: the sections of it that the reader may see. Its hash is
 * that of all of them.
 */
export const getVersion = defineRead({
  name: 'assessment.get_version',
  input: z.object({ versionId: z.uuid() }),
  output: z.object({
    versionId: z.uuid(),
    name: z.string(),
    hash: z.string(),
    sections: versionContent.shape.sections,
  }),
  about: (tx, { versionId }) => situationOf(tx, 'assessment_version', versionId),
  async perform({ tx, asOf }, { versionId }) {
    const [found] = await tx
      .select({
        name: assessmentVersion.name,
        situationId: assessmentVersion.situationId,
        hash: assessmentVersion.hash,
      })
      .from(assessmentVersion)
      .where(and(eq(assessmentVersion.id, versionId), madeBy(assessmentVersion, asOf)))
    if (!found) return null
    const sections = await readVersion(tx, found.situationId, versionId)
    if (sections === undefined) return null

    return { versionId, name: found.name, hash: found.hash, sections }
  },
})
