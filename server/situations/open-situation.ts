import { situation } from '#db/schema/situation.ts'
import { situationStage } from '#db/schema/situation-stage.ts'
import { defineAct } from '#server/acts.ts'
import { giveMandate } from '#server/members/give-mandate.ts'
import { installationWide } from '#server/platform/about.ts'
import { answerWarning } from './answer-warning.ts'
import { openSituationInput, openSituationOutput } from './open-situation.schema.ts'
import { crimeSet } from './rules/crimes.ts'
import { pillarSet } from './rules/pillars.ts'
import { writeScopeTest } from './write-scope-test.ts'

/**
 * Opens a situation with its first stage and, where they are known, its scope test and the warning it
 * answers. Whoever opens it is its convenor; for everybody else it does not exist until they get a mandate.
 */
export const openSituation = defineAct({
  name: 'situation.open',
  input: openSituationInput,
  output: openSituationOutput,
  about: installationWide,
  async perform(act, input) {
    const by = act.actor.memberId
    if (by === null) return act.refuse('common.not_entitled')
    const words = {
      ...input.situation,
      crimes: crimeSet(input.situation.crimes),
      pillars: pillarSet(input.situation.pillars),
    }
    const { id } = await act.newThing({ kind: 'situation' })
    await giveMandate(act, { memberId: by, role: 'convenor', situationId: id })
    await act.tx
      .insert(situation)
      .values({ id, situationId: id, ...words, openedAt: act.at, madeBy: act.id })
    await act.tx.insert(situationStage).values({
      id: act.newId(),
      situationId: id,
      ...input.stage,
      setAt: act.at,
      setBy: by,
      madeBy: act.id,
    })
    if (input.scope) await writeScopeTest(act, { ...input.scope, situationId: id, setBy: by })
    if (input.warningId) {
      const answered = await answerWarning(act, input.warningId, {
        state: 'triaged',
        situationId: id,
        reasons: null,
      })
      if (answered === 'not_found') return act.refuse('common.not_found')
      if (answered === 'answered_already') return act.refuse('situations.warning_answered')
    }

    return act.done({
      thing: { kind: 'situation', id },
      situationId: id,
      content: {
        name: words.name,
        countries: words.countries,
        region: words.region,
        population: words.population,
        crimes: words.crimes,
        pillars: words.pillars,
        marking: words.marking,
        first_indicator_on: words.firstIndicatorOn,
        stage: input.stage.stage,
        stage_reason: input.stage.reason,
        scope_answers: input.scope?.answers ?? null,
        why_atrocity: input.scope?.whyAtrocity ?? null,
        warning: input.warningId,
      },
      output: { situationId: id },
    })
  },
})
