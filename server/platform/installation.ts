import { isNull, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { installation } from '#db/schema/installation.ts'
import type { Actor } from './actor.ts'

/** Whether this installation is a training exercise, where acts may carry the time they are said to happen. */
export const isExercise = async (tx: Transaction): Promise<boolean> => {
  const [row] = await tx
    .select({ exercise: installation.exercise })
    .from(installation)
    .where(isNull(installation.endedBy))

  return row?.exercise ?? false
}

/** Whether a situation exists for an actor. The system sees all that exist. */
export const seesSituation = async (
  tx: Transaction,
  actor: Actor,
  situationId: string,
): Promise<boolean> => {
  if (actor.situation.length > 0) return true
  const [row] = await tx.execute<{ seen: boolean }>(
    actor.kind === 'system'
      ? sql`select exists (select from thing where id = ${situationId}::uuid and kind = 'situation') as seen`
      : sql`select ${situationId}::uuid in (select visible_situations()) as seen`,
  )

  return row?.seen ?? false
}
