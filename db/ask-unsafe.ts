import type postgres from 'postgres'
import { countStatements } from './worth-preparing.ts'

export type Asked = Parameters<postgres.Sql['unsafe']>

/** Asks a connection a statement given as text, as drizzle gives it. */
export type AskUnsafe = (client: postgres.Sql, asked: Asked) => ReturnType<postgres.Sql['unsafe']>

/** What asks the connections of one pool, and has them keep prepared what comes often. */
export const openAsking = (): AskUnsafe => {
  const isWorthPreparing = countStatements()

  return (client, [statement, parameters = [], options]) =>
    client.unsafe(statement, parameters, {
      ...options,
      prepare: parameters.length > 0 && isWorthPreparing(statement),
    })
}
