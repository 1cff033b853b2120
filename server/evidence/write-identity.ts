import { randomBytes } from 'node:crypto'
import { sourceGrant } from '#db/schema/source-grant.ts'
import { sourceIdentity } from '#db/schema/source-identity.ts'
import type { Act } from '#server/platform/act-types.ts'
import { sha256 } from '#server/record/sha256.ts'

/**
 * Keeps who a source is behind the wall of named grants; whoever says it is its handler and the
 * first to be granted. Returns what the record may hold of it: a salted hash, by which those who
 * know can show later what was said, and from which nobody else can guess.
 */
export async function writeIdentity(
  act: Act,
  { situationId, sourceId, identity }: { situationId: string; sourceId: string; identity: string },
): Promise<string> {
  const { memberId } = act.actor
  if (memberId === null) return act.refuse('common.not_entitled')
  const { id } = await act.newThing({ kind: 'source_grant' })
  const reason = 'handler'
  await act.tx
    .insert(sourceGrant)
    .values({ id, situationId, sourceId, memberId, reason, madeBy: act.id })
  const salt = new Uint8Array(randomBytes(32))
  await act.tx
    .insert(sourceIdentity)
    .values({ id: sourceId, situationId, identity, salt, madeBy: act.id })
  return commitmentTo(identity, salt)
}

/** The hash of a salt and the words after it, in hexadecimal. */
const commitmentTo = (identity: string, salt: Uint8Array): string =>
  Buffer.from(sha256(new Uint8Array([...salt, ...new TextEncoder().encode(identity)]))).toString(
    'hex',
  )
