import { and, asc, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { document } from '#db/schema/document.ts'
import { documentAssignment } from '#db/schema/document-assignment.ts'
import { documentReady } from '#db/schema/document-ready.ts'
import { mandate } from '#db/schema/mandate.ts'
import { sectionAgreement } from '#db/schema/section-agreement.ts'
import { situation } from '#db/schema/situation.ts'
import { installationWide } from '#server/platform/about.ts'
import type { Actor } from '#server/platform/actor.ts'
import { defineRead } from '#server/reads.ts'
import { hashesAt } from '#server/replay/hashes-at.ts'

const mostSections = 100

/**
 * Sections that wait for the reader: ready ones to which their ministry, for which they stand, has not agreed
 * as they read now, and drafts assigned to them or to their ministry.
 */
export const listWaitingSections = defineRead({
  name: 'assessment.list_waiting_sections',
  input: z.object({}),
  output: z.array(
    z.object({
      documentId: z.uuid(),
      section: z.string(),
      title: z.string(),
      situationId: z.uuid(),
      situationName: z.string(),
      waitsFor: z.enum(['agreement', 'agreement_anew', 'writing']),
    }),
  ),
  about: installationWide,
  perform: async ({ tx, actor }) => [
    ...(await toAgree(tx, actor)),
    ...(await assignedDrafts(tx, actor)),
  ],
})

const shown = {
  documentId: document.id,
  section: document.section,
  title: document.title,
  situationId: document.situationId,
  situationName: situation.name,
}

async function toAgree(tx: Transaction, { memberId, ministryId }: Actor) {
  if (memberId === null || ministryId === null) return []
  const rows = await tx
    .select({ ...shown, sequence: document.sequence, agreedTo: sectionAgreement.textHash })
    .from(documentReady)
    .innerJoin(document, eq(document.id, documentReady.id))
    .innerJoin(situation, and(eq(situation.id, document.situationId), isNull(situation.endedBy)))
    .leftJoin(
      sectionAgreement,
      and(
        eq(sectionAgreement.documentId, document.id),
        eq(sectionAgreement.ministryId, ministryId),
        isNull(sectionAgreement.endedBy),
      ),
    )
    .where(
      and(
        isNull(documentReady.endedBy),
        inArray(
          document.situationId,
          tx
            .select({ id: mandate.situationId })
            .from(mandate)
            .where(
              and(
                eq(mandate.memberId, memberId),
                eq(mandate.role, 'representative'),
                isNotNull(mandate.situationId),
                isNull(mandate.endedBy),
              ),
            ),
        ),
      ),
    )
    .orderBy(asc(situation.name), asc(document.place))
    .limit(mostSections)
  const agreed = rows.filter(({ agreedTo }) => agreedTo !== null)
  const present = await hashesAt(tx, agreed)
  const hashes = new Map(agreed.map(({ documentId }, at) => [documentId, present[at]]))

  return rows
    .filter(({ documentId, agreedTo }) => agreedTo === null || hashes.get(documentId) !== agreedTo)
    .map(({ agreedTo, sequence: _, ...row }) => ({
      ...row,
      waitsFor: agreedTo === null ? ('agreement' as const) : ('agreement_anew' as const),
    }))
}

async function assignedDrafts(tx: Transaction, { memberId, ministryId }: Actor) {
  if (memberId === null) return []
  const rows = await tx
    .select(shown)
    .from(documentAssignment)
    .innerJoin(document, eq(document.id, documentAssignment.id))
    .innerJoin(situation, and(eq(situation.id, document.situationId), isNull(situation.endedBy)))
    .leftJoin(documentReady, and(eq(documentReady.id, document.id), isNull(documentReady.endedBy)))
    .where(
      and(
        isNull(documentAssignment.endedBy),
        isNull(documentReady.id),
        or(
          eq(documentAssignment.memberId, memberId),
          ministryId === null ? undefined : eq(documentAssignment.ministryId, ministryId),
        ),
      ),
    )
    .orderBy(asc(situation.name), asc(document.place))
    .limit(mostSections)

  return rows.map((row) => ({ ...row, waitsFor: 'writing' as const }))
}
