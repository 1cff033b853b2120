import { decisionDossier } from '#server/decisions/decision-dossier.ts'
import type { OutsideAudience } from '#server/evidence/rules/release.ts'
import { withheldIds } from '#server/evidence/withheld-ids.ts'
import type { Read } from '#server/reads.ts'
import type { UnsealedDossier } from '#server/record/build-dossier.ts'
import { withholdFromDossier } from '#server/record/withhold-from-dossier.ts'
import { blackOut, type LeftOut } from './black-out.ts'
import { situationDossier } from './situation-dossier.ts'

/** What a release is of: a decision, or its whole situation; acts from `until` on are not opened. */
export type ReleaseScope = { decisionId: string | null; until?: number }

/** Why there is no dossier to release from: nothing signed yet, what the reader may not have, or what they must grade first. */
export type NoDossier = 'unsigned' | 'not_yours' | 'missing'

/** The dossier that a release is made from, whole as its reader may have it, or why there is none. */
export async function dossierToRelease(
  read: Pick<Read, 'tx' | 'actor' | 'situationId'>,
  { decisionId, until }: ReleaseScope,
): Promise<UnsealedDossier | NoDossier> {
  if (decisionId === null) return (await situationDossier(read, until)) ?? 'unsigned'
  const found = await decisionDossier(read, decisionId, until)
  if (found === null) return 'missing'
  if (!found.ready) return 'not_yours'
  const { dossier, index } = found
  return dossier === null || dossier.entries.length <= index ? 'unsigned' : dossier
}

/**
 * The dossier as it leaves: less what its originators do not agree to for the audience, as they stand now, and less what
 * was left out by choice.
 */
export async function asReleased(
  { tx, situationId }: Pick<Read, 'tx' | 'situationId'>,
  dossier: UnsealedDossier,
  { audience, ...left }: LeftOut & { audience: OutsideAudience },
): Promise<UnsealedDossier> {
  const held = await withheldIds(tx, audience, situationId ?? undefined)
  return blackOut(withholdFromDossier(dossier, audience, held), left)
}
