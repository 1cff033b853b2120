import { asc } from 'drizzle-orm'
import { z } from 'zod'
import { counterpart } from '#db/schema/counterpart.ts'
import { installationWide } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { counterpartWords } from './counterpart.schema.ts'

/** The register of focal points abroad, by country and name. */
export const listCounterparts = defineRead({
  name: 'counterpart.list',
  input: z.object({}),
  output: z.array(counterpartWords.extend({ counterpartId: z.uuid() })),
  about: installationWide,
  async perform({ tx, asOf }) {
    const rows = await tx
      .select()
      .from(counterpart)
      .where(held(counterpart, asOf))
      .orderBy(asc(counterpart.country), asc(counterpart.name))
    return rows.map(({ id, madeBy: _, endedBy: __, ...words }) => ({ counterpartId: id, ...words }))
  },
})
