/** Stages of the path of escalation, from a potential to an emergency. */
export const stages = ['risk_factors', 'crisis_mobilisation', 'imminent_emergency'] as const
export type Stage = (typeof stages)[number]

/** What prevention aims at in a stage: many states' resilience, or one context's incentives and vulnerabilities. */
export const strategyOf: Readonly<Record<Stage, 'systemic' | 'targeted'>> = {
  risk_factors: 'systemic',
  crisis_mobilisation: 'targeted',
  imminent_emergency: 'targeted',
}

/** What is looked for when a stage is judged; each has its sentence in the messages. */
export const indicatorsOf = {
  risk_factors: [
    'group_cleavages',
    'social_or_political_inequality',
    'past_atrocities_or_violations',
    'no_rule_of_law',
    'weak_democratic_structures',
  ],
  crisis_mobilisation: [
    'extreme_ideology_spreading',
    'shock',
    'hate_propaganda',
    'moderates_marginalised',
    'militias_organised',
  ],
  imminent_emergency: [
    'more_violent_clashes',
    'more_life_integrity_violations',
    'systematic_targeting',
    'intense_opposition',
  ],
} as const satisfies Record<Stage, readonly string[]>

/** How a change of stage moves on the path. */
export type StageMove = 'first' | 'same' | 'rise' | 'jump' | 'fall'

/**
 * Names the move from one stage to another. Every move is allowed: the path is not linear (Libya in 2011
 * went straight from no rating to an emergency), and a stage is a judgement that may fall. Setting the
 * same stage again is a reassessment that keeps it, and is worth recording too.
 */
export const stageMove = (from: Stage | null, to: Stage): StageMove => {
  if (from === null) return 'first'
  const step = stages.indexOf(to) - stages.indexOf(from)
  if (step === 0) return 'same'
  if (step < 0) return 'fall'
  return step === 1 ? 'rise' : 'jump'
}
