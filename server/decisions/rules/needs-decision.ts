import type { StepKind } from './course.ts'

/** What a decision rests on. */
type Basis = 'ballot' | 'choice' | 'silence' | 'chair'

/**
 * Whether a step needs a later decision. What replaces or rewrites a decision always is one; what a body voted or was
 * silent on is not revoked by its chair alone. To suspend it until the body meets, to resume it and to say that it was
 * carried out the chair may, with reasons. Ours.
 */
export const needsDecision = (step: StepKind, basis: Basis): boolean =>
  step === 'amend' ||
  step === 'supersede' ||
  step === 'implement' ||
  (step === 'revoke' && basis !== 'chair')

/**
 * Whether the decision by which a step is taken weighs too little for it: what a body voted or was silent on is not
 * undone or rewritten by a decision that its chair recorded alone. Ours.
 */
export const weighsTooLittle = (step: StepKind, basis: Basis, by: Basis): boolean =>
  basis !== 'chair' &&
  by === 'chair' &&
  (step === 'amend' || step === 'supersede' || step === 'revoke')
