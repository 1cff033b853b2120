import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Connection } from '#db/client.ts'
import { beginUpload } from '#server/evidence/begin-upload.ts'
import { finishUpload } from '#server/evidence/finish-upload.ts'
import type { ArrivedFile } from '#server/evidence/send-file.schema.ts'
import { takePart } from '#server/evidence/take-part.ts'
import type { Hand } from './world.ts'

/** Sends a file as a page would, part by part; throws with the refusal's code where it is refused. */
export const sendWhole = async (
  connection: Connection,
  { memberId }: Pick<Hand, 'memberId'>,
  { situationId, name, bytes }: { situationId: string; name: string; bytes: Uint8Array },
): Promise<ArrivedFile> => {
  const caller = { kind: 'member', memberId } as const
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const said = { situationId, name, size: bytes.length, sha256 }
  const begun = await beginUpload(connection, caller, said)
  if ('code' in begun) throw new Error(begun.code)
  if ('arrived' in begun) return begun.arrived
  const { uploadId, partBytes, parts } = begun
  for (let part = 0; part < parts; part++) {
    const body = Readable.from([bytes.subarray(part * partBytes, (part + 1) * partBytes)])
    const refused = await takePart(connection, caller, { uploadId, part, body })
    if (refused) throw new Error(refused.code)
  }
  const file = await finishUpload(connection, caller, uploadId)
  if ('code' in file) throw new Error(file.code)

  return file
}
