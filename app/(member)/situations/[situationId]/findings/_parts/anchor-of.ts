import type { ShownFinding } from './shown-finding.ts'

/** Where a finding stands on the page. */
export const anchorOf = ({ actor, crime }: Pick<ShownFinding, 'actor' | 'crime'>): string =>
  `finding-${actor.actorId}-${crime}`
