import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { installation } from '#db/schema/installation.ts'
import { member } from '#db/schema/member.ts'
import { installationWide } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { roles } from './rules/roles.ts'

/** Who is signed in, for which ministry, with which roles over the installation, and whose installation it is. */
export const getMe = defineRead({
  name: 'member.me',
  input: z.object({}),
  output: z.object({
    memberId: z.uuid(),
    name: z.string(),
    office: z.string(),
    ministryId: z.uuid().nullable(),
    ministryName: z.string().nullable(),
    roles: z.array(z.enum(roles)),
    installation: z.object({ name: z.string(), stateName: z.string(), exercise: z.boolean() }),
  }),
  about: installationWide,
  async perform({ tx, actor: seen, looking }) {
    // Whoever looks at the past as somebody else did is still who is signed in.
    const actor = looking?.reader ?? seen
    if (actor.memberId === null) return null
    const [me] = await tx
      .select({ office: member.office })
      .from(member)
      .where(and(eq(member.id, actor.memberId), isNull(member.endedBy)))
    const [place] = await tx
      .select({
        name: installation.name,
        stateName: installation.stateName,
        exercise: installation.exercise,
      })
      .from(installation)
      .where(isNull(installation.endedBy))
    if (!me || !place) return null

    return {
      memberId: actor.memberId,
      name: actor.name,
      office: me.office,
      ministryId: actor.ministryId,
      ministryName: actor.ministryName,
      roles: [...actor.installation],
      installation: place,
    }
  },
})
