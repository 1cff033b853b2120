import type postgres from 'postgres'

/** A transaction that only reads, in which everything is as it was when it began. */
export type Reading = postgres.TransactionSql

/**
 * Everything of the record and its projections as of one moment, read as the owner of the tables, so that no wall hides
 * a row; it writes nothing.
 */
export const readWhole = <Result>(
  sql: postgres.Sql,
  work: (tx: Reading) => Promise<Result>,
): Promise<Result> =>
  sql.begin('isolation level repeatable read read only', async (tx) => {
    await tx`set local role focalpoint_owner`
    await tx`set local idle_in_transaction_session_timeout = 0`
    return work(tx)
  }) as Promise<Result>

/** The rows of a query, some at a time, so that a long table is never in memory whole. */
export async function* rowsOf<Row extends object>(
  query: postgres.PendingQuery<Row[]>,
  atOnce = 2000,
): AsyncGenerator<Row> {
  for await (const rows of query.cursor(atOnce)) yield* rows
}
