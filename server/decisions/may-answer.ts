import type { Actor } from '#server/platform/actor.ts'

/**
 * Whether somebody answers for a decision whose basis has changed: the convenor, or a representative of the ministry
 * that leads it.
 */
export const mayAnswer = (actor: Actor, leadMinistryId: string): boolean =>
  actor.situation.includes('convenor') ||
  (actor.situation.includes('representative') && actor.ministryId === leadMinistryId)
