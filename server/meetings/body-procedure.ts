import { and, asc, desc, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { body } from '#db/schema/body.ts'
import { rulesOfProcedure } from '#db/schema/rules-of-procedure.ts'
import { seat } from '#db/schema/seat.ts'
import { type RulesOfProcedure, wholeRules } from '#server/members/rules/rules-of-procedure.ts'
import { held } from '#server/platform/versions.ts'

export type BodyProcedure = {
  name: string
  rules: RulesOfProcedure
  rulesVersion: number
}

/** A body and the rules of procedure it goes by; undefined where there is no such body. */
export const procedureOf = async (
  tx: Transaction,
  bodyId: string,
  asOf?: number | undefined,
): Promise<BodyProcedure | undefined> => {
  const [row] = await tx
    .select({
      name: body.name,
      rules: rulesOfProcedure.rules,
      rulesVersion: rulesOfProcedure.version,
    })
    .from(body)
    .innerJoin(
      rulesOfProcedure,
      and(eq(rulesOfProcedure.bodyId, body.id), held(rulesOfProcedure, asOf)),
    )
    .where(and(eq(body.id, bodyId), held(body, asOf)))

  return row && { ...row, rules: wholeRules(row.rules) }
}

/** Who sits in a body, by ministry, the principal first. */
export const seatsOf = (tx: Transaction, bodyId: string, asOf?: number | undefined) =>
  tx
    .select({ ministry: seat.ministryId, member: seat.memberId, capacity: seat.capacity })
    .from(seat)
    .where(and(eq(seat.bodyId, bodyId), held(seat, asOf)))
    .orderBy(asc(seat.ministryId), desc(seat.capacity), asc(seat.memberId))
