import type { StepKind } from './course.ts'

/**
 * Whether a step needs a later decision. What replaces or rewrites a decision always is one; what a body voted or was
 * silent on is not revoked by its chair alone. To suspend it until the body meets, to resume it and to say that it was
 * carried out the chair may, with reasons. Ours.
 */
export const needsDecision = (
  step: StepKind,
  basis: 'ballot' | 'choice' | 'silence' | 'chair',
): boolean =>
  step === 'amend' ||
  step === 'supersede' ||
  step === 'implement' ||
  (step === 'revoke' && basis !== 'chair')
