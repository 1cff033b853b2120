import { and, eq, isNull } from 'drizzle-orm'
import { situation } from '#db/schema/situation.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { reviseSituationInput, reviseSituationOutput } from './revise-situation.schema.ts'
import { crimeSet } from './rules/crimes.ts'
import { pillarSet } from './rules/pillars.ts'

/** Changes what is said of a situation: its name, place, population, crimes feared, pillars, marking. */
export const reviseSituation = defineAct({
  name: 'situation.revise',
  input: reviseSituationInput,
  output: reviseSituationOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(act, input) {
    const id = input.situationId
    const [present] = await act.tx
      .select({ openedAt: situation.openedAt })
      .from(situation)
      .where(and(eq(situation.id, id), isNull(situation.endedBy)))
    if (!present || !(await endVersion(act, situation, id))) return act.refuse('common.not_found')
    const words = {
      ...input.situation,
      crimes: crimeSet(input.situation.crimes),
      pillars: pillarSet(input.situation.pillars),
    }
    await act.tx
      .insert(situation)
      .values({ id, situationId: id, ...words, openedAt: present.openedAt, madeBy: act.id })

    return act.done({
      thing: { kind: 'situation', id },
      content: {
        name: words.name,
        countries: words.countries,
        region: words.region,
        population: words.population,
        crimes: words.crimes,
        pillars: words.pillars,
        marking: words.marking,
        first_indicator_on: words.firstIndicatorOn,
      },
      output: { situationId: id },
    })
  },
})
