import { asc } from 'drizzle-orm'
import { letter } from '#db/schema/letter.ts'
import { deliverOnPosting } from '#server/mail/deliver-on-posting.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import type { World } from '../../support/world.ts'

/** Does what the worker does: every job of a letter, oldest first. What cannot be sent now is told by its fault. */
export const deliverAll = async (world: World): Promise<string[]> => {
  const letters = await inTransaction(world.worker, (tx) =>
    tx.select({ id: letter.id }).from(letter).orderBy(asc(letter.postedAt), asc(letter.id)),
  )
  const faults: string[] = []
  for (const { id } of letters) {
    try {
      await deliverOnPosting({ letterId: id }, { connection: world.worker })
    } catch (error) {
      faults.push(error instanceof Error ? error.message : String(error))
    }
  }

  return faults
}
