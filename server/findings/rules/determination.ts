import type { Level } from './graded.ts'
import type { Policy } from './policy.ts'

/** What members determine: the finding on an actor and crime, or whether the actor gave up the purpose (E7). */
export const determinationSubjects = ['finding', 'E7'] as const
export type DeterminationSubject = (typeof determinationSubjects)[number]

/** A standard of proof that members hold, beside the one that was computed when they said so. */
export type Determination = { subject: DeterminationSubject; level: Level; computed: Level }

/** Whether members adopt what is computed or depart from it. */
export const determinationSays = ({ level, computed }: Determination): 'adopts' | 'departs' =>
  level === computed ? 'adopts' : 'departs'

/** Whether a determination needs reasons: where it departs, and always for abandonment, which changes findings. */
export const needsReasons = (given: Determination): boolean =>
  given.subject === 'E7' || determinationSays(given) === 'departs'

/**
 * Whether members hold that an actor completely and voluntarily gave up the purpose: without that, E7 counts for
 * nothing, since whoever claims renunciation proves it (domain.md G2, step 6). It lifts no computed level: E7 must
 * stand high enough by the evidence as well.
 */
export const adoptsAbandonment = ({ subject, level }: Determination, policy: Policy): boolean =>
  subject === 'E7' && level >= policy.abandonment.from
