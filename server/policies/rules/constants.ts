import { type Policy, standardPolicy } from '../../findings/rules/policy.ts'
import { standardGates, type ToolGates } from '../../measures/rules/tool-gates.ts'

/**
 * Every constant that is policy and not law: by what evidence is weighed, which elements a finding asks for, and
 * which level opens which tool. One version of all of them is in force in an installation at a time.
 */
export type Constants = Policy & { gates: ToolGates }

/** What every installation starts with. Snapshots that freeze no constants were taken under these. */
export const standardConstants: Constants = { ...standardPolicy, gates: standardGates }

/** The version that a body's own adoption gets: the standard it departs from, and the how many-th it is. */
export const ownVersion = (adoptions: number): string =>
  `${standardConstants.version}.${adoptions + 1}`

/** The constants that something frozen was made under. */
export const frozenConstants = ({ policy }: { policy?: Constants }): Constants =>
  policy ?? standardConstants
