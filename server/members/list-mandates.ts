import { and, asc, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { mandate } from '#db/schema/mandate.ts'
import { member } from '#db/schema/member.ts'
import { ministry } from '#db/schema/ministry.ts'
import { situationOf } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { markings } from '#server/situations/rules/markings.ts'
import { roles } from './rules/roles.ts'

/** Who is in a situation, in which roles, up to which marking. */
export const listMandates = defineRead({
  name: 'mandate.list',
  input: z.object({ situationId: z.uuid() }),
  output: z.array(
    z.object({
      mandateId: z.uuid(),
      memberId: z.uuid(),
      memberName: z.string(),
      office: z.string(),
      ministryId: z.uuid().nullable(),
      ministryName: z.string().nullable(),
      role: z.enum(roles),
      ceiling: z.enum(markings),
    }),
  ),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  perform: ({ tx, asOf }, { situationId }) =>
    tx
      .select({
        mandateId: mandate.id,
        memberId: mandate.memberId,
        memberName: member.name,
        office: member.office,
        ministryId: member.ministryId,
        ministryName: ministry.name,
        role: mandate.role,
        ceiling: mandate.ceiling,
      })
      .from(mandate)
      .innerJoin(member, and(eq(member.id, mandate.memberId), isNull(member.endedBy)))
      .leftJoin(ministry, and(eq(ministry.id, member.ministryId), isNull(ministry.endedBy)))
      .where(and(eq(mandate.situationId, situationId), held(mandate, asOf)))
      .orderBy(asc(member.name), asc(mandate.role)),
})
