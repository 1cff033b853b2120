import type { Strength } from '../../evidence/rules/grade.ts'
import type { Level } from './graded.ts'
import type { Policy, Threshold } from './policy.ts'
import { setOff } from './set-off.ts'

type Weighed = { strength: Strength }

/** The level reached by independent lines, both lists strongest first (domain.md G2, step 5). */
export function levelOfLines(
  supporting: readonly Weighed[],
  contrary: readonly Weighed[],
  policy: Policy,
): Level {
  const { surviving } = setOff(supporting, contrary)
  const strongestContrary = contrary[0]?.strength ?? 0
  const met = policy.rows.find((row) =>
    row.any.some((threshold) => meets(threshold, surviving, strongestContrary)),
  )
  return met?.level ?? 0
}

function meets(threshold: Threshold, surviving: readonly Weighed[], contrary: Strength): boolean {
  const { atLeast, contraryBelow } = threshold
  if (contraryBelow !== undefined && contrary >= contraryBelow) return false
  const reaching = (strength: number) => surviving.filter((l) => l.strength >= strength).length
  return (
    reaching(1) >= (atLeast.b1 ?? 0) &&
    reaching(2) >= (atLeast.b2 ?? 0) &&
    reaching(3) >= (atLeast.b3 ?? 0)
  )
}
