import type { Act } from '#server/platform/act-types.ts'
import type { AskedWords, MeasureWords } from './measure-words.schema.ts'
import { ownToolBehind } from './present-own-tool.ts'
import type { OwnQuestion } from './rules/own-tool.ts'
import { targetsOf } from './targets-of.ts'

/** What older measures claimed in words of their own, which gates do not read. */
type Claimed = Pick<MeasureWords, 'seriousRisk' | 'manifestFailure'>

/**
 * A measure's words as they are kept: the roles that it names with their days, and what a body's own tool asked beside each
 * answer. Refuses the act where a role is not one of the situation.
 */
export const wordsToKeep = async (
  act: Act,
  { targetRoleIds, ...asked }: AskedWords,
  { seriousRisk, manifestFailure }: Claimed,
): Promise<MeasureWords> => {
  const targets = await targetsOf(act.tx, act.situationId, targetRoleIds)
  if (!targets) return act.refuse('measures.target_unknown')
  const own = await ownToolBehind(act.tx, asked.tool)

  return {
    ...asked,
    ...{ seriousRisk, manifestFailure, targets },
    conditions: withTexts(asked.conditions, own?.conditions),
    risks: withTexts(asked.risks, own?.risks),
  }
}

const withTexts = <Answer extends { id: string }>(
  answers: readonly Answer[],
  questions: readonly OwnQuestion[] = [],
): (Answer & { text?: string })[] =>
  answers.map((answer) => {
    const text = questions.find(({ id }) => id === answer.id)?.text
    return text === undefined ? answer : { ...answer, text }
  })
