import { asc, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { member } from '#db/schema/member.ts'
import { situation } from '#db/schema/situation.ts'
import { installationWide } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'

/**
 * What the record can be narrowed to besides an act's name: members, and the situations that the
 * reader may see. Taken from their own tables, because the record may have millions of rows.
 */
export const listRecordFilters = defineRead({
  name: 'record.filters',
  input: z.object({}),
  output: z.object({
    actors: z.array(z.object({ memberId: z.uuid(), name: z.string() })),
    situations: z.array(z.object({ situationId: z.uuid(), name: z.string() })),
  }),
  about: installationWide,
  async perform({ tx }) {
    const actors = await tx
      .select({ memberId: member.id, name: member.name })
      .from(member)
      .where(held(member))
      .orderBy(asc(member.name), asc(member.id))
    const situations = await tx
      .select({ situationId: situation.id, name: situation.name })
      .from(situation)
      .where(isNull(situation.endedBy))
      .orderBy(asc(situation.name))

    return { actors, situations }
  },
})
