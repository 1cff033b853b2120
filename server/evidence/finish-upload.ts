import { eq } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { arrivingFile } from '#db/schema/arriving-file.ts'
import { upload } from '#db/schema/upload.ts'
import { setActor } from '#server/platform/actor.ts'
import { scan } from '#server/platform/clamd.ts'
import { keep } from '#server/platform/files.ts'
import { log } from '#server/platform/logging.ts'
import {
  discard,
  discardParts,
  keepRefused,
  putTogether,
  type Quarantined,
} from '#server/platform/quarantine.ts'
import { type Refusal, refusal } from '#server/platform/refusal.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { findArriving } from './arriving.ts'
import { checkFileType } from './check-file-type.ts'
import { makeCopy, type WorkingCopy } from './make-copy.ts'
import type { Sender } from './may-send.ts'
import { readClaims } from './read-claims.ts'
import { countParts } from './rules/upload-parts.ts'
import type { ArrivedFile } from './send-file.schema.ts'

/**
 * Makes one file of its parts, once they are all there: its SHA-256 must be what the sender's browser read,
 * its type one that is taken in, and a scanner, where there is one, must have found nothing; only then is it
 * stored, to be attached. What is refused is thrown away; what could not be scanned, or stored, waits.
 * Asked again after a reply that was lost, it answers the same.
 */
export async function finishUpload(
  connection: Connection,
  caller: Sender,
  uploadId: string,
): Promise<ArrivedFile | Refusal> {
  const before = await findArrived(connection, caller, uploadId)
  if (before) return before
  const file = await findArriving(connection, caller, uploadId)
  if ('code' in file) return file
  const { name, size, sha256 } = file
  const whole = await putTogether(uploadId, countParts(size))
  if (whole === null) return refusal('evidence.file_interrupted', { name })
  const isSame = whole.sha256 === sha256 && whole.size === size
  const checked = isSame
    ? await checkFileType(whole.path, name)
    : refusal('evidence.file_arrived_changed', { name })
  if ('code' in checked) {
    await discard(whole.path)
    await leave(connection, caller, uploadId)
    return checked
  }
  const { mediaType } = checked
  const verdict = await scan(whole.path)
  if (verdict === 'no_answer') {
    // Its parts stay in quarantine: it is not sent again, only looked at.
    await discard(whole.path)
    return refusal('evidence.file_awaits_scan', { name })
  }
  if (verdict?.clean === false) {
    log.warn({ ...caller, sha256, found: verdict.found }, 'a file was refused by the scanner')
    await keepRefused(whole)
    await leave(connection, caller, uploadId)
    return refusal('evidence.file_infected', { name, found: verdict.found })
  }
  const scannedWith = verdict === null ? null : 'clamd'
  const claims = await readClaims(whole.path, mediaType)
  const kept = await storeWithCopy(whole, mediaType)
  if (kept === null) return refusal('evidence.file_awaits_store', { name })
  const { copy } = kept
  await inTransaction(connection, async (tx) => {
    await setActor(tx, caller)
    const { at: begunAt, ...said } = file
    await tx
      .insert(upload)
      .values({ ...said, mediaType, begunAt, scannedWith, copy, claims })
      .onConflictDoNothing()
    await tx.delete(arrivingFile).where(eq(arrivingFile.id, uploadId))
  })
  await discardParts(uploadId)
  return { uploadId, name, sha256, size, mediaType }
}

/** Stores a file and its working copy; null where the store takes nothing. Its parts stay in quarantine then. */
async function storeWithCopy(
  whole: Quarantined,
  mediaType: string,
): Promise<{ copy: WorkingCopy | null } | null> {
  try {
    const copy = await makeCopy(whole.path, mediaType)
    await keep(whole)
    return { copy }
  } catch (error) {
    log.error({ error }, 'a file could not be stored')
    await discard(whole.path)
    return null
  }
}

/** Row-level security shows a member no uploads but their own. */
const findArrived = (
  connection: Connection,
  caller: Sender,
  uploadId: string,
): Promise<ArrivedFile | null> =>
  inTransaction(connection, async (tx) => {
    await setActor(tx, caller)
    const [arrived] = await tx.select().from(upload).where(eq(upload.id, uploadId))
    if (!arrived) return null
    const { name, sha256, size, mediaType } = arrived
    return { uploadId, name, sha256, size, mediaType }
  })

/** Keeps nothing of a file that was refused. */
async function leave(connection: Connection, caller: Sender, uploadId: string): Promise<void> {
  await inTransaction(connection, async (tx) => {
    await setActor(tx, caller)
    await tx.delete(arrivingFile).where(eq(arrivingFile.id, uploadId))
  })
  await discardParts(uploadId)
}
