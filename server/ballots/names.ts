import { and, inArray, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { member } from '#db/schema/member.ts'
import { ministry } from '#db/schema/ministry.ts'

/** Looks a name up; something that has none is shown by its id, never left out. */
export type Names = (id: string) => string

const lookUp = (rows: readonly { id: string; name: string }[]): Names => {
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? id
}

/** The present names of ministries. */
export const ministryNames = async (tx: Transaction): Promise<Names> =>
  lookUp(
    await tx
      .select({ id: ministry.id, name: ministry.name })
      .from(ministry)
      .where(isNull(ministry.endedBy)),
  )

/** The present names of some members. */
export const memberNames = async (tx: Transaction, ids: readonly string[]): Promise<Names> => {
  if (ids.length === 0) return lookUp([])
  const rows = await tx
    .select({ id: member.id, name: member.name })
    .from(member)
    .where(and(inArray(member.id, [...new Set(ids)]), isNull(member.endedBy)))

  return lookUp(rows)
}
