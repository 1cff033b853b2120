import { randomUUID } from 'node:crypto'
import type { ReadableStream } from 'node:stream/web'
import { count } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { upload } from '#db/schema/upload.ts'
import { permits } from '#server/members/rules/roles.ts'
import { situationOf } from '#server/platform/about.ts'
import { type Caller, loadActor, setActor } from '#server/platform/actor.ts'
import { discard, keep, receive } from '#server/platform/files.ts'
import { seesSituation } from '#server/platform/installation.ts'
import { type Refusal, refusal } from '#server/platform/refusal.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { checkFileType } from './check-file-type.ts'
import { cleanName, mostFileMegabytes } from './rules/file-types.ts'
import { whoMay } from './rules/who-may.ts'

/** Files that one member may have sent in a day: enough for work, too few to fill a disk. */
const mostWaiting = 200

export type Arrived = {
  uploadId: string
  name: string
  sha256: string
  size: number
  mediaType: string
}

/**
 * Takes in a file for a situation: who may is asked before a byte is read, the bytes are hashed as
 * they stream into quarantine, and only what is of an allowed type is stored. Not an act: nothing
 * is content until it is attached, and what never is gets swept away after a day.
 */
export async function receiveUpload(
  connection: Connection,
  caller: Caller & { kind: 'member' },
  file: { situationId: string; name: string; body: ReadableStream<Uint8Array> },
): Promise<Arrived | Refusal> {
  const { situationId, body } = file
  const denied = await whyDenied(connection, caller, situationId)
  if (denied) return denied
  const name = cleanName(file.name)
  if (name === null) return refusal('evidence.file_without_name')
  const quarantined = await receive(body, mostFileMegabytes * 1024 * 1024)
  if (quarantined === 'too_large') {
    return refusal('evidence.file_too_large', { megabytes: mostFileMegabytes })
  }
  const { path, sha256, size } = quarantined
  const checked =
    size === 0 ? refusal('evidence.file_empty', { name }) : await checkFileType(path, name)
  if ('code' in checked) {
    await discard(path)
    return checked
  }
  const { mediaType } = checked
  await keep(quarantined)
  const id = randomUUID()
  await inTransaction(connection, async (tx) => {
    await setActor(tx, caller)
    const { memberId } = caller
    await tx.insert(upload).values({ id, situationId, memberId, sha256, size, mediaType, name })
  })
  return { uploadId: id, name, sha256, size, mediaType }
}

/**
 * As an act would answer: a situation that one may not see gives what a missing one gives. Row-level
 * security shows a member no uploads but their own, so counting them counts those.
 */
const whyDenied = (
  connection: Connection,
  caller: Caller,
  situationId: string,
): Promise<Refusal | null> =>
  inTransaction(connection, async (tx) => {
    await setActor(tx, caller)
    if ((await situationOf(tx, 'situation', situationId)) === undefined) {
      return refusal('common.not_found')
    }
    const actor = await loadActor(tx, caller, situationId)
    if (!actor || !(await seesSituation(tx, actor, situationId))) return refusal('common.not_found')
    if (!permits(whoMay['evidence.attach_file'], actor)) return refusal('common.not_entitled')
    const [arrived] = await tx.select({ files: count() }).from(upload)
    return (arrived?.files ?? 0) < mostWaiting
      ? null
      : refusal('evidence.too_many_uploads', { files: mostWaiting })
  })
