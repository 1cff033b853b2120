import { isNull } from 'drizzle-orm'
import { installation } from '#db/schema/installation.ts'
import { defineAct } from '#server/acts.ts'
import { installationWide } from '#server/platform/about.ts'
import { foundInstallationInput, foundInstallationOutput } from './found-installation.schema.ts'

/** The first entry of every record: whose installation this is. Refused where there is one already. */
export const foundInstallation = defineAct({
  name: 'installation.found',
  input: foundInstallationInput,
  output: foundInstallationOutput,
  about: installationWide,
  async perform(act, input) {
    const [existing] = await act.tx
      .select({ id: installation.id })
      .from(installation)
      .where(isNull(installation.endedBy))
    if (existing) return act.refuse('members.already_founded')
    const { id } = await act.newThing({ kind: 'installation' })
    await act.tx.insert(installation).values({ id, ...input, madeBy: act.id })

    return act.done({
      thing: { kind: 'installation', id },
      content: {
        name: input.name,
        state_name: input.stateName,
        origin: input.origin,
        language: input.language,
        exercise: input.exercise,
      },
      output: { id },
    })
  },
})
