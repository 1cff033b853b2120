import type { Level } from '../../findings/rules/graded.ts'
import type { Dimension } from '../../situations/rules/dimensions.ts'
import type { Pillar } from '../../situations/rules/pillars.ts'
import type { Stage } from '../../situations/rules/stages.ts'

/** The stages of the path of escalation for which the brief lists tools; it lists none for the first. */
export type ToolStage = Exclude<Stage, 'risk_factors'>

/** How hard a tool bears on those it is aimed at; sets its gate. Our policy (domain C). */
export const coercions = ['non_coercive', 'pressure', 'coercive', 'force'] as const
export type Coercion = (typeof coercions)[number]

/** What must be established first: the level of proof, or a recorded serious risk where allowed. */
export type Gate = { coercion: Coercion; level: Level; orSeriousRisk: boolean }

/** Circumstances that change a tool's gate. A tool with one variant has `always`. */
export type VariantId = 'always' | 'with_consent' | 'without_consent' | 'not_arming' | 'arming'

export type Variant = { id: VariantId; gate: Gate }

/** Where a statement comes from: the source brief, or ours. Shown beside every one of them. */
export type Origin = 'brief' | 'ours'

/** Something to be answered when the tool is proposed; its text is a message under its id. */
export type Question = { id: string; origin: Origin }

/** What happened where the tool was used, by the brief: `worked` or not. */
export type Case = { id: string; worked: boolean }

export type ToolId =
  | `CP${1 | 2 | 3}`
  | `CV${1 | 2 | 3}`
  | `CS${1 | 2 | 3 | 4 | 5}`
  | `IP${1 | 2 | 3 | 4}`
  | `IV${1 | 2 | 3 | 4 | 5 | 6}`
  | `IS${1 | 2 | 3 | 4 | 5 | 6 | 7}`

/** A body's own tool, by the id of its thing. */
export type OwnToolId = `own-${string}`

/** What a proposal of a tool has to answer, and in which circumstances it is used. */
export type AskedTool = {
  variants: readonly [Variant, ...Variant[]]
  conditions: readonly { id: string }[]
  risks: readonly { id: string }[]
}

export type Tool = {
  id: ToolId
  stage: ToolStage
  dimension: Dimension
  /** The pillars that it can serve, as a starting point for the proposal. Ours. */
  pillars: readonly Pillar[]
  variants: readonly [Variant, ...Variant[]]
  conditions: readonly Question[]
  risks: readonly Question[]
  cases: readonly Case[]
}
