import { eq, lt, or, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { arrivingFile } from '#db/schema/arriving-file.ts'
import { evidenceFile } from '#db/schema/evidence-file.ts'
import { fileCopy } from '#db/schema/file-copy.ts'
import { intake } from '#db/schema/intake.ts'
import { upload } from '#db/schema/upload.ts'
import { removeStored, storedBefore } from '#server/platform/files.ts'
import { emptyQuarantine } from '#server/platform/quarantine.ts'

const hoursKept = 24

/**
 * Removes what was uploaded more than a day ago and never attached, and the parts of files
 * that never became whole. Bytes that any evidence names, or named once, always stay, and so do those
 * of a file whose rows were imported.
 * For the worker: its role sees every compartment. Returns how many files were removed.
 */
export async function sweepUploads({ database }: Pick<Connection, 'database'>): Promise<number> {
  const before = new Date(Date.now() - hoursKept * 3_600_000)
  await database.delete(arrivingFile).where(lt(arrivingFile.at, before))
  await database.delete(upload).where(lt(upload.at, before))
  let removed = await emptyQuarantine(before)
  for await (const sha256 of storedBefore(before)) {
    const [named] = await database
      .select({ sha256: evidenceFile.sha256 })
      .from(evidenceFile)
      .where(eq(evidenceFile.sha256, sha256))
      .limit(1)
    const [copied] = await database
      .select({ sha256: fileCopy.sha256 })
      .from(fileCopy)
      .where(eq(fileCopy.sha256, sha256))
      .limit(1)
    const [waiting] = await database
      .select({ sha256: upload.sha256 })
      .from(upload)
      .where(or(eq(upload.sha256, sha256), sql`${upload.copy} ->> 'sha256' = ${sha256}`))
      .limit(1)
    const [imported] = await database
      .select({ sha256: intake.sha256 })
      .from(intake)
      .where(eq(intake.sha256, sha256))
      .limit(1)
    if (named || copied || waiting || imported) continue
    if (await removeStored(sha256, before)) removed++
  }
  return removed
}
