import type { Gate, Variant, VariantId } from './tool.ts'

/** Talking, watching, warning, sheltering. */
export const nonCoercive: Gate = { coercion: 'non_coercive', level: 1, orSeriousRisk: true }

/** Pressure on the situation, or protection that its host agrees to. */
export const pressure: Gate = { coercion: 'pressure', level: 2, orSeriousRisk: true }

/** Incentives that single out an actor, so that a risk which accuses nobody is not enough. */
export const pressureOnActor: Gate = { coercion: 'pressure', level: 2, orSeriousRisk: false }

/** Coercing an actor, or taking a side. */
export const coercive: Gate = { coercion: 'coercive', level: 3, orSeriousRisk: false }

/** Force, or arming anyone. */
export const force: Gate = { coercion: 'force', level: 4, orSeriousRisk: false }

/** The default gates are ours (domain C), met by either track: finding or recorded serious risk. */
export const gateWords = [nonCoercive, pressure, pressureOnActor, coercive, force] as const

/** A tool whose gate does not depend on circumstances. */
export const always = (gate: Gate): readonly [Variant] => [{ id: 'always', gate }]

/** A tool that is protection with its host's consent and force without it. */
export const byConsent: readonly [Variant, Variant] = [
  { id: 'with_consent', gate: pressure },
  { id: 'without_consent', gate: force },
]

/** Self-defence: siding with a group, and force as soon as anyone is armed. */
export const byArming: readonly [Variant, Variant] = [
  { id: 'not_arming', gate: coercive },
  { id: 'arming', gate: force },
]

/** The gate of a variant; undefined for a variant that the tool does not have. */
export const gateOfVariant = (variants: readonly Variant[], id: VariantId): Gate | undefined =>
  variants.find((variant) => variant.id === id)?.gate
