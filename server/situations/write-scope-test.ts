import type { z } from 'zod'
import { scopeTest } from '#db/schema/scope-test.ts'
import type { Act } from '#server/platform/act-types.ts'
import type { scopeWords } from './situation-words.schema.ts'

/** Writes one answering of the scope test, as part of an act that is allowed to. */
export const writeScopeTest = async (
  act: Act,
  given: z.output<typeof scopeWords> & { situationId: string; setBy: string },
): Promise<void> => {
  const { answers } = given
  await act.tx.insert(scopeTest).values({
    id: act.newId(),
    situationId: given.situationId,
    attackOnPopulation: answers.attack_on_population,
    civilian: answers.civilian,
    widespread: answers.widespread,
    systematic: answers.systematic,
    policy: answers.policy,
    discriminatoryIntent: answers.discriminatory_intent,
    armedConflict: answers.armed_conflict,
    whyAtrocity: given.whyAtrocity,
    setAt: act.at,
    setBy: given.setBy,
    madeBy: act.id,
  })
}
