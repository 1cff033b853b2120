import { and, asc, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { member } from '#db/schema/member.ts'
import { ministry } from '#db/schema/ministry.ts'
import { installationWide } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'

/** Every member with their ministry, by ministry and name: the directory from which people are invited. */
export const listMembers = defineRead({
  name: 'member.list',
  input: z.object({}),
  output: z.array(
    z.object({
      memberId: z.uuid(),
      name: z.string(),
      signInName: z.string(),
      office: z.string(),
      disabled: z.boolean(),
      ministryId: z.uuid().nullable(),
      ministryName: z.string().nullable(),
      /** For administrators alone; null for everybody else. */
      email: z.string().nullable(),
      language: z.enum(['en', 'fr']).nullable(),
    }),
  ),
  about: installationWide,
  async perform({ tx, actor, asOf }) {
    const found = await tx
      .select({
        memberId: member.id,
        name: member.name,
        signInName: member.signInName,
        office: member.office,
        disabled: member.disabled,
        ministryId: member.ministryId,
        ministryName: ministry.name,
        email: member.email,
        language: member.language,
      })
      .from(member)
      .leftJoin(ministry, and(eq(ministry.id, member.ministryId), isNull(ministry.endedBy)))
      .where(held(member, asOf))
      .orderBy(asc(ministry.name), asc(member.name))
    if (actor.installation.includes('administrator')) return found

    return found.map((one) => ({ ...one, email: null, language: null }))
  },
})
