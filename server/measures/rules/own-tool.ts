import type { Dimension } from '../../situations/rules/dimensions.ts'
import type { Pillar } from '../../situations/rules/pillars.ts'
import type { Stage } from '../../situations/rules/stages.ts'
import { coercive, force, nonCoercive, pressure } from './gates.ts'
import { toolOf } from './library.ts'
import type { AskedTool, Coercion, Gate, OwnToolId, ToolId } from './tool.ts'

/** Something that a proposal of the tool has to answer, in the body's words; the id stays from version to version. */
export type OwnQuestion = { id: string; text: string }

/** Where the tool was used, for it or against it, in the body's words. */
export type OwnCase = { name: string; worked: boolean; lesson: string }

/** A tool that a body added. Unlike those of the brief it may be systemic, for stage 1. */
export type OwnTool = {
  id: OwnToolId
  stage: Stage
  dimension: Dimension
  name: string
  description: string
  pillars: readonly Pillar[]
  coercion: Coercion
  conditions: readonly OwnQuestion[]
  risks: readonly OwnQuestion[]
}

/** Under which name measures and lessons know a body's own tool. */
export const ownToolId = (id: string): OwnToolId => `own-${id}`

/** The id of a body's own tool by that name; undefined for a tool of the brief. */
export const idOfOwnTool = (tool: string): string | undefined =>
  tool.startsWith('own-') ? tool.slice('own-'.length) : undefined

const gatesByCoercion: Readonly<Record<Coercion, Gate>> = {
  ...{ non_coercive: nonCoercive, pressure, coercive, force },
}

/**
 * The gate of a body's own tool: the default of domain C for how hard it bears. A policy sets only the gates of the 28, so
 * that a body cannot write itself a tool with a lower gate.
 */
export const gateOfOwnTool = (coercion: Coercion): Gate => gatesByCoercion[coercion]

/** What a proposal of a tool has to answer, be it the brief's or a body's own; undefined where there is no such tool. */
export const askedBy = (
  tool: ToolId | OwnToolId,
  own: Pick<OwnTool, 'coercion' | 'conditions' | 'risks'> | null,
): AskedTool | undefined => {
  if (own === null) return toolOf(tool)
  const variants = [{ id: 'always' as const, gate: gateOfOwnTool(own.coercion) }] as const

  return { variants, conditions: own.conditions, risks: own.risks }
}

/** Whether two questions of a tool have one id: then an answer would be to both. */
export const questionsRepeat = ({
  conditions,
  risks,
}: Pick<OwnTool, 'conditions' | 'risks'>): boolean =>
  [conditions, risks].some((asked) => new Set(asked.map(({ id }) => id)).size < asked.length)
