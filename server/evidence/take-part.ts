import type { Connection } from '#db/client.ts'
import { receivePart } from '#server/platform/quarantine.ts'
import { type Refusal, refusal } from '#server/platform/refusal.ts'
import { findArriving } from './arriving.ts'
import type { Sender } from './may-send.ts'
import { lengthOfPart } from './rules/upload-parts.ts'

/**
 * Takes in one part of a file, streaming it into quarantine. Who may is asked before a byte is read.
 * @returns null once the part is whole and on the disk
 */
export async function takePart(
  connection: Connection,
  caller: Sender,
  { uploadId, part, body }: { uploadId: string; part: number; body: AsyncIterable<Uint8Array> },
): Promise<Refusal | null> {
  const file = await findArriving(connection, caller, uploadId)
  if ('code' in file) return file
  const length = lengthOfPart(file.size, part)
  const isWhole = length > 0 && (await receivePart(uploadId, part, length, body))
  return isWhole ? null : refusal('evidence.file_interrupted', { name: file.name })
}
