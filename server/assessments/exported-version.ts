import { eq } from 'drizzle-orm'
import { assessmentVersion } from '#db/schema/assessment-version.ts'
import { recordEntry } from '#db/schema/record-entry.ts'
import type { ExportedSection, ExportedVersion } from '#server/documents/exported-text.ts'
import type { Read } from '#server/reads.ts'
import { getAssessment } from './get-assessment.ts'
import { getVersion } from './get-version.ts'
import { hashText } from './hash-text.ts'
import { versionHash } from './version-hash.ts'
import { versionTime } from './version-time.ts'

type VersionToExport = ExportedVersion & {
  sections: (Omit<ExportedSection, 'marking'> & { documentId: string })[]
}

/**
 * The sections of an assessment that the reader sees, at a version: a named one, the one at an entry
 * of the record (`asOf`), or the present one. A hash of an unnamed version is made as a named one's is.
 * @returns null where there is no such version in the situation
 */
export async function exportedVersion(
  read: Read,
  situationId: string,
  versionId: string | undefined,
): Promise<VersionToExport | null> {
  if (versionId !== undefined) return namedVersion(read, situationId, versionId)
  const found = await getAssessment.perform(read, { situationId })
  const at = await versionTime(read.tx, read.asOf)
  if (!found?.assessmentId || at === undefined) return null
  const sections = found.sections.map(({ documentId, title, sequence, document }) => ({
    ...{ documentId, title, sequence, hash: hashText(document), document },
  }))
  const index = read.asOf ?? null

  return { name: null, at: at.toISOString(), index, hash: versionHash(sections), sections }
}

async function namedVersion(
  read: Read,
  situationId: string,
  versionId: string,
): Promise<VersionToExport | null> {
  const [of] = await read.tx
    .select({
      situationId: assessmentVersion.situationId,
      index: recordEntry.index,
      at: recordEntry.at,
      effectiveAt: recordEntry.effectiveAt,
    })
    .from(assessmentVersion)
    .innerJoin(recordEntry, eq(recordEntry.actId, assessmentVersion.madeBy))
    .where(eq(assessmentVersion.id, versionId))
  const found = await getVersion.perform(read, { versionId })
  if (!of || !found || of.situationId !== situationId) return null
  const { name, hash, sections } = found
  const at = (of.effectiveAt ?? of.at).toISOString()

  return { name, at, index: of.index, hash, sections }
}
