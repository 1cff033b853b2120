import type { Strength } from '../../evidence/rules/grade.ts'

type Weighed = { strength: Strength }

export type SetOff<L extends Weighed> = {
  /** Supporting lines that nothing answers, strongest first. */
  surviving: L[]
  /** Each contrary line with the supporting line that it cancels, or null when all are stronger. */
  answers: { contrary: L; cancels: L | null }[]
}

/**
 * Sets contrary lines off against supporting ones: the strongest contrary line first, each
 * cancelling the strongest remaining supporting line no stronger than itself (domain.md G2,
 * step 4). Both lists are expected strongest first.
 */
export function setOff<L extends Weighed>(
  supporting: readonly L[],
  contrary: readonly L[],
): SetOff<L> {
  const surviving = [...supporting]
  const answers = contrary.map((line) => {
    const at = surviving.findIndex((candidate) => candidate.strength <= line.strength)
    const cancelled = at === -1 ? [] : surviving.splice(at, 1)
    return { contrary: line, cancels: cancelled[0] ?? null }
  })
  return { surviving, answers }
}
