const nouns =
  /^(ballot|body|choice|decision|failure|letter|meeting|objection|policy|proxy|record|recusal|rules|serious_risk|silence|vote)\./

/**
 * Whether the verifier holds acts of this name against others. A check of a whole database keeps these in memory, and
 * lets go of all others once each was checked by itself.
 */
export const isHeldTogether = (act: string): boolean => nouns.test(act)
