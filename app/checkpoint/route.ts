import { appDatabase } from '#server/platform/database.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { newestNote } from '#server/record/newest-note.ts'
import { told, tooOften } from '#server/record/published.ts'

/** The newest checkpoint with its cosignatures (C2SP tlog-tiles), for anybody: it says nothing of any act. */
export const GET = async (request: Request): Promise<Response> => {
  const refused = tooOften(request)
  if (refused) return refused
  const note = await inTransaction(appDatabase(), newestNote)

  return note === null ? told(404, '') : told(200, note)
}
