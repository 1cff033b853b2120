import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { intake } from '#db/schema/intake.ts'
import { intakeRow } from '#db/schema/intake-row.ts'

/** The file and the line that a piece of evidence was imported from, or null where it was entered by hand. */
export async function intakeOf(
  tx: Transaction,
  evidenceId: string,
): Promise<{ name: string; sha256: string; line: number } | null> {
  const [found] = await tx
    .select({ name: intake.name, sha256: intake.sha256, line: intakeRow.line })
    .from(intakeRow)
    .innerJoin(intake, eq(intake.id, intakeRow.intakeId))
    .where(eq(intakeRow.id, evidenceId))
  return found ?? null
}
