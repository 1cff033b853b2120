import { createHash } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { evidenceFile } from '#db/schema/evidence-file.ts'
import { fileCheck } from '#db/schema/file-check.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { openStored } from '#server/platform/files.ts'
import { log } from '#server/platform/logging.ts'
import { checkFileInput, checkFileOutput } from './check-file.schema.ts'

/**
 * Reads the stored bytes of a file again and puts into the record what their SHA-256 is, beside what it was when
 * the file was attached. A difference is no refusal: that it was found is what has to be known.
 */
export const checkFile = defineAct({
  name: 'evidence.check_file',
  input: checkFileInput,
  output: checkFileOutput,
  about: (tx, { fileId }) => situationOf(tx, 'evidence_file', fileId),
  async perform(act, { fileId }) {
    const [file] = await act.tx
      .select()
      .from(evidenceFile)
      .where(and(eq(evidenceFile.id, fileId), isNull(evidenceFile.endedBy)))
    if (!file) return act.refuse('common.not_found')
    const { situationId, evidenceId, sha256, name } = file
    // Takes no lock: a large file holds one connection for as long as the disk takes, and nobody waits.
    const found = await hashOfStored(sha256)
    const isSame = found === sha256
    if (!isSame) log.error({ sha256, found }, 'a file of evidence is not what was attached')
    const id = act.newId()
    await act.tx
      .insert(fileCheck)
      .values({ id, situationId, fileId, foundSha256: found, madeBy: act.id })

    return act.done({
      thing: { kind: 'evidence', id: evidenceId },
      content: { file: fileId, name, sha256_before: sha256, sha256_after: found },
      output: { isSame, found },
    })
  },
})

async function hashOfStored(sha256: string): Promise<string | null> {
  const stored = await openStored(sha256)
  if (stored === null) return null
  const hash = createHash('sha256')
  for await (const chunk of stored.stream) hash.update(chunk)
  return hash.digest('hex')
}
