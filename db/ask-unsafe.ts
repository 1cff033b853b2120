import type postgres from 'postgres'
import { countStatements } from './worth-preparing.ts'

export type Asked = Parameters<postgres.Sql['unsafe']>

/** Of all this process asks, of whichever database. */
const isWorthPreparing = countStatements()

/** Asks a statement given as text, as drizzle gives it; prepared where it comes often. */
export const askUnsafe = (client: postgres.Sql, [statement, parameters = [], options]: Asked) =>
  client.unsafe(statement, parameters, {
    ...options,
    prepare: parameters.length > 0 && isWorthPreparing(statement),
  })
