import { and, eq, isNull, sql } from 'drizzle-orm'
import { ministry } from '#db/schema/ministry.ts'
import { defineAct } from '#server/acts.ts'
import { installationWide } from '#server/platform/about.ts'
import { addMinistryInput, addMinistryOutput } from './add-ministry.schema.ts'

/** Adds a ministry. Refused where one of that name is there. */
export const addMinistry = defineAct({
  name: 'ministry.add',
  input: addMinistryInput,
  output: addMinistryOutput,
  about: installationWide,
  async perform(act, { name, shortName }) {
    const [same] = await act.tx
      .select({ id: ministry.id })
      .from(ministry)
      .where(and(eq(sql`lower(${ministry.name})`, name.toLowerCase()), isNull(ministry.endedBy)))
    if (same) return act.refuse('members.ministry_exists', { name })
    const { id } = await act.newThing({ kind: 'ministry' })
    await act.tx.insert(ministry).values({ id, name, shortName, madeBy: act.id })

    return act.done({
      thing: { kind: 'ministry', id },
      content: { name, short_name: shortName },
      output: { ministryId: id },
    })
  },
})
