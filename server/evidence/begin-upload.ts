import { randomUUID } from 'node:crypto'
import { and, count, eq, sql, sum } from 'drizzle-orm'
import type { z } from 'zod'
import type { Connection, Transaction } from '#db/client.ts'
import { arrivingFile } from '#db/schema/arriving-file.ts'
import { upload } from '#db/schema/upload.ts'
import { partsThere } from '#server/platform/quarantine.ts'
import { type Refusal, refusal } from '#server/platform/refusal.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { faultOfName } from './check-file-type.ts'
import { type Sender, whyMayNotSend } from './may-send.ts'
import { cleanName, mostFileMegabytes } from './rules/file-types.ts'
import { countParts, dailyQuota, faultOfSize, partBytes } from './rules/upload-parts.ts'
import type { BegunUpload, beginUploadInput } from './send-file.schema.ts'

/**
 * Begins to take in a file, or goes on with it: the same member, situation, name and contents within a day are
 * the same file, whatever page it is sent from. Who may, the ending of the name, the size and the day's
 * quota are asked before a byte is sent. Not an act: nothing is content until it is attached.
 */
export async function beginUpload(
  connection: Connection,
  caller: Sender,
  file: z.output<typeof beginUploadInput>,
): Promise<BegunUpload | Refusal> {
  const begun = await inTransaction(connection, (tx) => begin(tx, caller, file))
  if ('code' in begun || 'arrived' in begun) return begun
  return {
    ...{ uploadId: begun.uploadId, partBytes, parts: countParts(file.size) },
    there: await partsThere(begun.uploadId),
  }
}

async function begin(
  tx: Transaction,
  caller: Sender,
  { situationId, size, sha256, name: given }: z.output<typeof beginUploadInput>,
): Promise<Exclude<BegunUpload, { partBytes: number }> | { uploadId: string } | Refusal> {
  const denied = await whyMayNotSend(tx, caller, situationId)
  if (denied) return denied
  const name = cleanName(given)
  if (name === null) return refusal('evidence.file_without_name')
  const fault = faultOfName(name)
  if (fault) return fault
  const { memberId } = caller
  // One at a time for each member, so that two pages together do not pass the quota.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${memberId}, 140))`)
  const same = { situationId, memberId, sha256, name }
  const [arrived] = await tx.select().from(upload).where(isSame(upload, same)).limit(1)
  if (arrived) {
    const { id: uploadId, mediaType } = arrived
    return { arrived: { uploadId, name, sha256, size: arrived.size, mediaType } }
  }
  const [arriving] = await tx
    .select({ uploadId: arrivingFile.id })
    .from(arrivingFile)
    .where(and(isSame(arrivingFile, same), eq(arrivingFile.size, size)))
    .limit(1)
  if (arriving) return arriving
  const refused = faultOfSize(size, await sentInADay(tx))
  if (refused) return sentence[refused](name)
  const uploadId = randomUUID()
  await tx.insert(arrivingFile).values({ id: uploadId, size, ...same })
  return { uploadId }
}

const sentence = {
  empty: (name: string) => refusal('evidence.file_empty', { name }),
  too_large: () => refusal('evidence.file_too_large', { megabytes: mostFileMegabytes }),
  too_many: () => refusal('evidence.too_many_uploads', { files: dailyQuota.files }),
  too_much: () => refusal('evidence.too_much_uploaded', { megabytes: dailyQuota.megabytes }),
} as const

const isSame = (
  table: typeof upload | typeof arrivingFile,
  same: { situationId: string; memberId: string; sha256: string; name: string },
) =>
  and(
    eq(table.situationId, same.situationId),
    eq(table.memberId, same.memberId),
    eq(table.sha256, same.sha256),
    eq(table.name, same.name),
  )

/** Row-level security shows a member no uploads but their own; what is older than a day is swept. */
async function sentInADay(tx: Transaction): Promise<{ files: number; bytes: number }> {
  const [waiting] = await tx.select({ files: count(), bytes: sum(upload.size) }).from(upload)
  const [arriving] = await tx
    .select({ files: count(), bytes: sum(arrivingFile.size) })
    .from(arrivingFile)
  return {
    files: (waiting?.files ?? 0) + (arriving?.files ?? 0),
    bytes: Number(waiting?.bytes ?? 0) + Number(arriving?.bytes ?? 0),
  }
}
