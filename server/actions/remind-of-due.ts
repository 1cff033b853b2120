import { and, isNull, lte, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { decisionAction } from '#db/schema/decision-action.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { held } from '#server/platform/versions.ts'
import { remindOfAction } from './remind.ts'
import { daysAhead } from './rules/days.ts'

/**
 * The worker's round: reminds the owners of everything that falls due soon, today, or before now. May run any
 * number of times: what was said is refused by the act.
 * @param connection as the worker, who sees every compartment
 * @returns how many reminders were given
 */
export async function remindOfDueActions(connection: Connection): Promise<number> {
  const due = await inTransaction(connection, (tx) =>
    tx
      .select({ id: decisionAction.id })
      .from(decisionAction)
      .where(
        and(
          ...[held(decisionAction), isNull(decisionAction.completedAt)],
          // A day more than asked for: the day is another one east of here.
          lte(
            decisionAction.dueOn,
            sql`((clock_timestamp() at time zone 'UTC')::date + ${daysAhead + 1}::integer)`,
          ),
          // Of what is long overdue and was said, nothing more is said.
          sql`not exists (select from action_reminder told where told.action_id = ${decisionAction.id}
            and told.due_on = ${decisionAction.dueOn} and told.kind = 'overdue')`,
        ),
      ),
  )
  let given = 0
  for (const { id } of due) {
    const caller = { kind: 'system' } as const
    const answer = await remindOfAction.run(connection, { actionId: id }, { caller })
    if (answer.ok) given += 1
  }

  return given
}
