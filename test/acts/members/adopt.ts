import { adoptRules } from '#server/members/adopt-rules.ts'
import { listBodies } from '#server/members/list-bodies.ts'
import {
  type RulesOfProcedure,
  standardRulesOfProcedure,
} from '#server/members/rules/rules-of-procedure.ts'
import type { World } from '../../support/world.ts'
import { decide } from '../decisions/adopted.ts'

/** The body decides on other rules of procedure, which hold from now on: the standard ones with a change. */
export const adopt = async (world: World, change: Partial<RulesOfProcedure>): Promise<void> => {
  const bodies = await world.convenor.read(listBodies, {})
  const { decisionId } = await decide(world)
  await world.convenor.act(adoptRules, {
    ...{ bodyId: world.bodyId, decisionId, reasons: 'As the body decided.' },
    rules: { ...standardRulesOfProcedure, ...change },
    instead: bodies?.find(({ bodyId }) => bodyId === world.bodyId)?.rulesVersion ?? 0,
  })
}
