import { appDatabase } from '#server/platform/database.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { told, tooOften } from '#server/record/published.ts'
import { readAtMost } from '#server/record/read-at-most.ts'
import { takeCosignatures } from '#server/record/take-cosignature.ts'

/** A checkpoint is four lines, and a note of a hundred signatures fits well. */
const mostBytes = 32_768

const answers = {
  taken: [200, 'The cosignature is kept.'],
  malformed: [400, 'This is not a checkpoint with signatures below it.'],
  other_checkpoint: [409, 'This is no checkpoint of this record.'],
  no_known_witness: [403, 'None of the signatures is that of a registered witness.'],
  from_the_future: [400, 'The time of the cosignature is still to come; look at your clock.'],
} as const

/**
 * Takes a checkpoint with the cosignature of a witness below it, from anybody: what it is worth says its signature, and
 * nothing here rests on a session.
 */
export const POST = async (request: Request): Promise<Response> => {
  const refused = tooOften(request)
  if (refused) return refused
  const note = await readAtMost(request.body, mostBytes)
  const taken =
    note === null
      ? 'malformed'
      : await inTransaction(appDatabase(), (tx) => takeCosignatures(tx, note, new Date()))
  const [status, sentence] = answers[taken]

  return told(status, `${sentence}\n`)
}
