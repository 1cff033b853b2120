import type { Transaction } from '#db/client.ts'
import { ministryExists } from '#server/members/ministry-exists.ts'
import { situationOf } from '#server/platform/about.ts'
import type { RefusalCode } from '#server/platform/refusal.ts'
import type { MeasureWords } from './measure-words.schema.ts'
import { ownToolBehind } from './present-own-tool.ts'
import { checkProposal } from './rules/measure.ts'
import { askedBy } from './rules/own-tool.ts'

/** Whether a measure may say this in a situation: the tool's questions answered, names that exist there. */
export const checkWords = async (
  tx: Transaction,
  situationId: string | null,
  words: MeasureWords,
): Promise<'ok' | RefusalCode> => {
  const own = await ownToolBehind(tx, words.tool)
  const proposal = checkProposal(words, askedBy(words.tool, own))
  if (proposal !== 'ok') return proposal
  const { leadMinistryId, supportingMinistryIds, duties } = words
  const reviewer = duties ? [duties.reviewMinistryId] : []
  for (const ministryId of [leadMinistryId, ...supportingMinistryIds, ...reviewer]) {
    if (!(await ministryExists(tx, ministryId))) return 'measures.ministry_unknown'
  }
  if (words.actorId === null) return 'ok'
  const known = (await situationOf(tx, 'actor', words.actorId)) === situationId

  return known ? 'ok' : 'measures.actor_unknown'
}
