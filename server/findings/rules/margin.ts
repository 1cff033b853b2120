import type { Strength } from '../../evidence/rules/grade.ts'
import type { Level } from './graded.ts'
import type { WeighedPiece } from './level-by-provider.ts'
import { levelByProvider } from './level-by-provider.ts'
import type { Policy } from './policy.ts'

export type Loss = { originGroup: string; level: Level }

export type Margin = {
  /** Fewest supporting lines whose loss lowers the level; null at level 0. */
  fragility: number | null
  /** Each line whose loss alone lowers the level, with the level left, the worst loss first. */
  losses: Loss[]
  /** The weakest single further line that would raise the level, or null when none would. */
  next: { strength: Strength; level: Level } | null
}

/** Up to so many lines every pair is tried; beyond, the strongest are taken to fall first. */
const mostLinesPaired = 12

/**
 * How near the level is to falling and to rising: no cliff edge is hidden (domain.md G2).
 * `supporting` are the origin groups of the lines in support, strongest first.
 */
export function marginOf(
  evidence: readonly WeighedPiece[],
  supporting: readonly string[],
  policy: Policy,
): Margin {
  const { level, byProvider } = levelByProvider(evidence, policy)
  // Where providers are not asked, what the strongest line's loss leaves is the least that any leaves.
  const strongest = supporting.slice(0, 1)
  const isSafe = byProvider === null && levelWithout(evidence, strongest, policy) === level
  const losses = (isSafe ? [] : supporting)
    .map((originGroup) => ({ originGroup, level: levelWithout(evidence, [originGroup], policy) }))
    .filter((loss) => loss.level < level)
    .sort((left, right) => left.level - right.level)
  const fragility =
    level === 0 ? null : losses.length > 0 ? 1 : fragilityOf(evidence, supporting, level, policy)
  return { fragility, losses, next: nextOf(evidence, level, policy) }
}

function fragilityOf(
  evidence: readonly WeighedPiece[],
  supporting: readonly string[],
  level: Level,
  policy: Policy,
): number {
  const isPaired =
    supporting.length <= mostLinesPaired &&
    supporting.some((one, at) =>
      supporting
        .slice(at + 1)
        .some((other) => levelWithout(evidence, [one, other], policy) < level),
    )
  if (isPaired) return 2
  // Losing a stronger line never leaves more than losing a weaker one: the strongest go first.
  let kept = 1
  let lost = supporting.length
  while (lost - kept > 1) {
    const half = Math.floor((kept + lost) / 2)
    if (levelWithout(evidence, supporting.slice(0, half), policy) < level) lost = half
    else kept = half
  }
  return lost
}

function levelWithout(
  evidence: readonly WeighedPiece[],
  lost: readonly string[],
  policy: Policy,
): Level {
  const gone = new Set(lost)
  const kept = evidence.filter(
    (piece) => piece.direction === 'contrary' || !gone.has(piece.originGroup),
  )
  return levelByProvider(kept, policy).level
}

/** Imagines one more line, of an origin and provider of its own. */
function nextOf(evidence: readonly WeighedPiece[], level: Level, policy: Policy): Margin['next'] {
  for (const strength of [1, 2, 3] as const) {
    const further = { direction: 'supports', originGroup: '+', provider: '+', strength } as const
    const raised = levelByProvider([...evidence, further], policy).level
    if (raised > level) return { strength, level: raised }
  }
  return null
}
