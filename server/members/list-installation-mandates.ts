import { and, asc, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { mandate } from '#db/schema/mandate.ts'
import { member } from '#db/schema/member.ts'
import { installationWide } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { roles } from './rules/roles.ts'

/** Who holds a role over the whole installation. */
export const listInstallationMandates = defineRead({
  name: 'mandate.list_installation',
  input: z.object({}),
  output: z.array(
    z.object({
      mandateId: z.uuid(),
      memberId: z.uuid(),
      memberName: z.string(),
      role: z.enum(roles),
    }),
  ),
  about: installationWide,
  perform: ({ tx, asOf }) =>
    tx
      .select({
        mandateId: mandate.id,
        memberId: mandate.memberId,
        memberName: member.name,
        role: mandate.role,
      })
      .from(mandate)
      .innerJoin(member, and(eq(member.id, mandate.memberId), isNull(member.endedBy)))
      .where(and(isNull(mandate.situationId), held(mandate, asOf)))
      .orderBy(asc(mandate.role), asc(member.name)),
})
