import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { attachFileInput, attachFileOutput } from './attach-file.schema.ts'
import { presentEvidence } from './present-evidence.ts'
import { writeFiles } from './write-files.ts'

/** Attaches an uploaded file to a piece of evidence, naming its bytes by their SHA-256. */
export const attachFile = defineAct({
  name: 'evidence.attach_file',
  input: attachFileInput,
  output: attachFileOutput,
  about: (tx, { evidenceId }) => situationOf(tx, 'evidence', evidenceId),
  async perform(act, { evidenceId, uploadId }) {
    const present = await presentEvidence(act.tx, evidenceId)
    if (!present) return act.refuse('common.not_found')
    const { situationId, number } = present
    const [file] = await writeFiles(act, { situationId, evidenceId }, [uploadId])
    if (file === undefined) throw new Error('a file was not attached')

    return act.done({
      thing: { kind: 'evidence', id: evidenceId },
      content: { number, file },
      output: { fileId: file.id },
    })
  },
})
