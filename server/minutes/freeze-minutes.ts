import { documentFreeze } from '#db/schema/document-freeze.ts'
import type { Act } from '#server/platform/act-types.ts'
import { endVersion } from '#server/platform/versions.ts'

/** Closes the text of minutes to writing, for this reason from now on, whatever closed it before. */
export async function freezeMinutes(
  act: Act,
  { documentId, situationId }: { documentId: string; situationId: string },
  reason: 'circulated' | 'approved',
): Promise<void> {
  await endVersion(act, documentFreeze, documentId)
  await act.tx
    .insert(documentFreeze)
    .values({ id: documentId, situationId, reason, madeBy: act.id })
}
