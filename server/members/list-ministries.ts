import { asc } from 'drizzle-orm'
import { z } from 'zod'
import { ministry } from '#db/schema/ministry.ts'
import { installationWide } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'

/** Every ministry, by name. */
export const listMinistries = defineRead({
  name: 'ministry.list',
  input: z.object({}),
  output: z.array(z.object({ ministryId: z.uuid(), name: z.string(), shortName: z.string() })),
  about: installationWide,
  perform: ({ tx, asOf }) =>
    tx
      .select({ ministryId: ministry.id, name: ministry.name, shortName: ministry.shortName })
      .from(ministry)
      .where(held(ministry, asOf))
      .orderBy(asc(ministry.name)),
})
