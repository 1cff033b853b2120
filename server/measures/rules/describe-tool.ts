import type { Dimension } from '../../situations/rules/dimensions.ts'
import type { Pillar } from '../../situations/rules/pillars.ts'
import {
  accountability,
  contestedJudgement,
  dimensionRisks,
  genericConditions,
} from './questions.ts'
import type { Case, Question, Tool, ToolId, ToolStage, Variant } from './tool.ts'

const dimensionOf: Readonly<Record<string, Dimension>> = {
  P: 'perpetrators',
  V: 'victims',
  S: 'situation',
}

type Particulars = {
  conditions?: readonly Question[]
  risks?: readonly Question[]
  cases?: readonly Case[]
}

/**
 * A tool of Figure 3 from its id (C or I for the stage, P, V or S for the dimension), the pillars
 * it can serve, its gates, and what is particular to it. What the brief says of the tool comes
 * first, then what it says of all such tools, then our generic questions.
 */
export const describeTool = (
  id: ToolId,
  pillars: readonly Pillar[],
  variants: readonly [Variant, ...Variant[]],
  { conditions = [], risks = [], cases = [] }: Particulars = {},
): Tool => {
  const dimension = dimensionOf[id.charAt(1)] ?? 'situation'
  const stage: ToolStage = id.startsWith('I') ? 'imminent_emergency' : 'crisis_mobilisation'
  const coercions = variants.map(({ gate }) => gate.coercion)
  const forceful = coercions.includes('force')
  const resisted = forceful || coercions.includes('coercive')

  return {
    id,
    stage,
    dimension,
    pillars,
    variants,
    conditions: [...conditions, ...(forceful ? [accountability] : []), ...genericConditions],
    risks: [...risks, ...(resisted ? [contestedJudgement] : []), ...dimensionRisks[dimension]],
    cases,
  }
}
