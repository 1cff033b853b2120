import type { Level } from '../../findings/rules/graded.ts'
import { library } from './library.ts'
import type { Gate, Tool, ToolId, Variant, VariantId } from './tool.ts'

/** What a policy sets of a gate. How hard a tool bears on those it is aimed at is its nature, which none changes. */
export type SetGate = { level: Level; orSeriousRisk: boolean }

/** The gates of every tool, by the tool's id, with its variant where it has several: `IV2`, `CV1.with_consent`. */
export type ToolGates = Readonly<Record<string, SetGate>>

/** Under which name a policy sets the gate of a tool's variant. */
export const gateKey = (tool: ToolId, variant: VariantId): string =>
  variant === 'always' ? tool : `${tool}.${variant}`

/** Every gate there is, in the order of the library, as an installation starts with it. */
export const defaultGates: readonly { key: string; tool: Tool; variant: VariantId; gate: Gate }[] =
  library.flatMap((tool) =>
    tool.variants.map(({ id, gate }) => ({ key: gateKey(tool.id, id), tool, variant: id, gate })),
  )

/** The default gates of domain.md C, as a policy sets them. Ours. */
export const standardGates: ToolGates = Object.fromEntries(
  defaultGates.map(({ key, gate: { level, orSeriousRisk } }) => [key, { level, orSeriousRisk }]),
)

/** The variants of a tool with the gates that a policy sets; throws where the policy has none for one of them. */
export const variantsUnder = ({ id, variants }: Tool, gates: ToolGates): Variant[] =>
  variants.map((variant) => {
    const set = gates[gateKey(id, variant.id)]
    if (set === undefined) throw new Error(`the policy sets no gate for ${id} ${variant.id}`)
    const { level, orSeriousRisk } = set
    return { id: variant.id, gate: { coercion: variant.gate.coercion, level, orSeriousRisk } }
  })
