import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { intake } from '#db/schema/intake.ts'
import { upload } from '#db/schema/upload.ts'

/** A CSV file that its sender uploaded for a situation: row-level security shows nobody another's. */
export async function uploadedFile(
  tx: Transaction,
  { situationId, uploadId }: { situationId: string; uploadId: string },
): Promise<{ sha256: string; size: number; name: string } | null> {
  const [found] = await tx
    .select({
      sha256: upload.sha256,
      size: upload.size,
      name: upload.name,
      mediaType: upload.mediaType,
    })
    .from(upload)
    .where(and(eq(upload.id, uploadId), eq(upload.situationId, situationId)))
  if (found?.mediaType !== 'text/csv') return null
  const { sha256, size, name } = found
  return { sha256, size, name }
}

/** The lines of a file that were imported into a situation, whoever did, and under which intake. */
export async function enteredLines(
  tx: Transaction,
  { situationId, sha256 }: { situationId: string; sha256: string },
): Promise<{ intakeId: string | null; lines: Set<number> }> {
  const [file] = await tx
    .select({ id: intake.id })
    .from(intake)
    .where(and(eq(intake.situationId, situationId), eq(intake.sha256, sha256)))
  if (!file) return { intakeId: null, lines: new Set() }
  // Also lines whose evidence is above the ceiling of whoever asks: they are not to be entered again.
  const rows = await tx.execute<{ line: number }>(
    sql`select line from entered_lines(${file.id}::uuid) line`,
  )
  return { intakeId: file.id, lines: new Set(rows.map(({ line }) => line)) }
}
