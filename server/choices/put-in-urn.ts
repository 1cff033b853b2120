import { sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import type { Paper } from './rules/choice-terms.ts'

type OnRoll = {
  id: string
  ballotId: string
  ministryId: string
  memberId: string
  capacity: 'principal' | 'deputy'
  at: Date
  actId: string
}

/** A fault of the database while a secret vote was cast, without the query: its parameters hold the paper. */
class UrnFault extends Error {
  readonly code: string
  constructor(code: string) {
    super(`a secret vote could not be kept (${code})`)
    this.code = code
  }
}

const sqlState = (error: unknown): string => {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code
  }
  return 'unknown'
}

const answers = ['ok', 'voted', 'code_taken'] as const

/**
 * Puts a ministry on the roll and its paper into the urn, together or not at all.
 * @returns `voted` where the ministry is on the roll already, `code_taken` where the code is in the urn
 * Throws on any fault of the database, never with what the paper says.
 */
export const putInUrn = async (
  tx: Transaction,
  { id, ballotId, ministryId, memberId, capacity, at, actId }: OnRoll,
  paper: Paper,
): Promise<(typeof answers)[number]> => {
  const asked = sql`select cast_secret(${id}::uuid, ${ballotId}::uuid, ${ministryId}::uuid,
    ${memberId}::uuid, ${capacity}, ${at.toISOString()}::timestamptz, ${actId}::uuid,
    ${JSON.stringify(paper)}::jsonb) as said`
  const rows = await tx.execute<{ said: string }>(asked).catch((error: unknown) => {
    throw new UrnFault(sqlState(error))
  })
  const said = answers.find((one) => one === rows[0]?.said)
  if (said === undefined) throw new UrnFault('no answer')

  return said
}
