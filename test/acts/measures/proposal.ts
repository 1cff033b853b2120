import type { AskedWords } from '#server/measures/measure-words.schema.ts'
import { toolOf } from '#server/measures/rules/library.ts'
import type { ToolId, VariantId } from '#server/measures/rules/tool.ts'

/** A proposal that answers everything its tool asks. */
export const proposal = (
  leadMinistryId: string,
  tool: ToolId = 'IS1',
  change: Partial<AskedWords> = {},
): AskedWords => {
  const { conditions = [], risks = [], variants, pillars = [] } = toolOf(tool) ?? {}
  const variant: VariantId = variants?.[0].id ?? 'always'
  return {
    tool,
    variant,
    title: 'Support the panel of eminent persons',
    aim: 'Bring the parties to talks before the next planned march.',
    pillars: pillars.includes(2) ? [2] : [...pillars],
    leadMinistryId,
    supportingMinistryIds: [],
    actorId: null,
    conditions: conditions.map(({ id }) => ({ id, met: 'met', answer: '' })),
    risks: risks.map(({ id }) => ({ id, answer: 'Watched by the embassy.' })),
    legalBasis: null,
    peacefulMeans: null,
    reasonBelowGate: null,
    endsWhen: null,
    targetRoleIds: [],
    resources: null,
    mandate: null,
    shownBy: null,
    unequal: null,
    duties: null,
    ...change,
  }
}
