import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { evidenceFile } from '#db/schema/evidence-file.ts'
import { fileArrival } from '#db/schema/file-arrival.ts'
import { fileCheck } from '#db/schema/file-check.ts'
import { recordEntry } from '#db/schema/record-entry.ts'
import { held, madeBy } from '#server/platform/versions.ts'
import { provenanceOf } from './provenance-of.ts'
import {
  type KeptFile,
  type ProposedGrade,
  proposedDirectness,
  proposedIntegrity,
} from './rules/proposed-grade.ts'

/** What follows for a grade from a piece's provenance and from the custody of its files, as recorded. */
export const proposeGrade = async (
  tx: Transaction,
  evidenceId: string,
  asOf?: number,
): Promise<ProposedGrade> => ({
  directness: proposedDirectness(await provenanceOf(tx, evidenceId, asOf)),
  integrity: proposedIntegrity(await filesOf(tx, evidenceId, asOf)),
})

async function filesOf(tx: Transaction, evidenceId: string, asOf?: number): Promise<KeptFile[]> {
  const files = await tx
    .select({ id: evidenceFile.id, sha256: evidenceFile.sha256, arrival: fileArrival.id })
    .from(evidenceFile)
    .leftJoin(fileArrival, eq(fileArrival.id, evidenceFile.id))
    .where(and(eq(evidenceFile.evidenceId, evidenceId), held(evidenceFile, asOf)))
  const ids = files.map(({ id }) => id)
  const checks = await tx
    .select({ fileId: fileCheck.fileId, found: fileCheck.foundSha256 })
    .from(fileCheck)
    .innerJoin(recordEntry, eq(recordEntry.actId, fileCheck.madeBy))
    .where(and(inArray(fileCheck.fileId, ids), madeBy(fileCheck, asOf)))
    .orderBy(asc(recordEntry.index))
  return files.map(({ id, sha256, arrival }) => ({
    sha256,
    hasArrival: arrival !== null,
    found: checks.filter(({ fileId }) => fileId === id).map(({ found }) => found),
  }))
}
