import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { sectionAgreement } from '#db/schema/section-agreement.ts'

/** A ministry's agreement to a section that holds, to whichever text it was given. */
export const agreementOf = async (
  tx: Transaction,
  documentId: string,
  ministryId: string,
): Promise<{ id: string; textHash: string } | undefined> => {
  const [given] = await tx
    .select({ id: sectionAgreement.id, textHash: sectionAgreement.textHash })
    .from(sectionAgreement)
    .where(
      and(
        eq(sectionAgreement.documentId, documentId),
        eq(sectionAgreement.ministryId, ministryId),
        isNull(sectionAgreement.endedBy),
      ),
    )

  return given
}
