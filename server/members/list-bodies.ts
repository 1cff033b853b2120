import { and, asc, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { body } from '#db/schema/body.ts'
import { member } from '#db/schema/member.ts'
import { ministry } from '#db/schema/ministry.ts'
import { rulesOfProcedure } from '#db/schema/rules-of-procedure.ts'
import { seat } from '#db/schema/seat.ts'
import { installationWide } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { rulesOfProcedureShape } from './adopt-rules.schema.ts'
import { wholeRules } from './rules/rules-of-procedure.ts'

const seatShape = z.object({
  seatId: z.uuid(),
  ministryId: z.uuid(),
  ministryName: z.string(),
  memberId: z.uuid(),
  memberName: z.string(),
  capacity: z.enum(['principal', 'deputy']),
})

/** Every body with its seats and the rules of procedure in force. */
export const listBodies = defineRead({
  name: 'body.list',
  input: z.object({}),
  output: z.array(
    z.object({
      bodyId: z.uuid(),
      name: z.string(),
      rulesVersion: z.int(),
      rules: rulesOfProcedureShape,
      seats: z.array(seatShape),
    }),
  ),
  about: installationWide,
  async perform({ tx, asOf }) {
    const bodies = await tx
      .select({
        bodyId: body.id,
        name: body.name,
        rulesVersion: rulesOfProcedure.version,
        rules: rulesOfProcedure.rules,
      })
      .from(body)
      .innerJoin(
        rulesOfProcedure,
        and(eq(rulesOfProcedure.bodyId, body.id), held(rulesOfProcedure, asOf)),
      )
      .where(held(body, asOf))
      .orderBy(asc(body.name))
    const seats = await tx
      .select({
        bodyId: seat.bodyId,
        seatId: seat.id,
        ministryId: seat.ministryId,
        ministryName: ministry.name,
        memberId: seat.memberId,
        memberName: member.name,
        capacity: seat.capacity,
      })
      .from(seat)
      .innerJoin(ministry, and(eq(ministry.id, seat.ministryId), isNull(ministry.endedBy)))
      .innerJoin(member, and(eq(member.id, seat.memberId), isNull(member.endedBy)))
      .where(held(seat, asOf))
      .orderBy(asc(ministry.name), asc(seat.capacity), asc(member.name))

    return bodies.map((one) => ({
      ...one,
      rules: wholeRules(one.rules),
      seats: seats.filter((row) => row.bodyId === one.bodyId),
    }))
  },
})
