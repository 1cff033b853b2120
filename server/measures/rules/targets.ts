import type { Level } from '../../findings/rules/graded.ts'
import type { ActorRole } from '../../situations/rules/actor-roles.ts'

/**
 * Somebody whose conduct, vulnerability or opportunity a measure changes, in a role held for a time: roles are fluid and
 * never a label (domain A6). Days are `YYYY-MM-DD`; no last day while the role lasts.
 */
export type Target = {
  actorId: string
  roleId: string
  role: ActorRole
  from: string
  until: string | null
}

/** Roles in which somebody is held to have done wrong, so that a finding against them is what counts. */
export const accusingRoles: readonly ActorRole[] = ['alleged_perpetrator', 'enabler']

/**
 * The actors whose findings a measure is held against: the one at whom it is aimed, and every target in a role that
 * accuses. None where it is aimed at nobody in particular.
 */
export const accusedBy = ({
  actorId,
  targets,
}: {
  actorId: string | null
  targets: readonly Pick<Target, 'actorId' | 'role'>[]
}): string[] => {
  const accused = targets.filter(({ role }) => accusingRoles.includes(role))
  const all = [...(actorId === null ? [] : [actorId]), ...accused.map((one) => one.actorId)]

  return [...new Set(all)]
}

/** Levels that a finding stands between: one level twice, unless graders differ widely. */
export type Range = { low: Level; high: Level }

type Found = { actor: string; low: Level | null; high: Level | null }

const higher = (one: Level, other: Level): Level => (one > other ? one : other)
const lower = (one: Level, other: Level): Level => (one < other ? one : other)

const strongest = (findings: readonly Found[]): Range | null =>
  findings.reduce<Range | null>((most, { low, high }) => {
    if (low === null || high === null) return most
    return most === null
      ? { low, high }
      : { low: higher(most.low, low), high: higher(most.high, high) }
  }, null)

/**
 * The finding that a measure is held against (domain C; ours): of whomever it accuses the strongest over the crimes, and
 * of several the weakest of these, because a measure against two needs grounds against both. The strongest in the
 * situation where it accuses nobody in particular; null where one of them has no finding.
 */
export const findingAgainst = (
  findings: readonly Found[],
  accused: readonly string[],
): Range | null => {
  const [first, ...others] = accused.map((id) =>
    strongest(findings.filter(({ actor }) => actor === id)),
  )
  if (first === undefined) return strongest(findings)

  return others.reduce<Range | null>(
    (weakest, one) =>
      weakest === null || one === null
        ? null
        : { low: lower(weakest.low, one.low), high: lower(weakest.high, one.high) },
    first,
  )
}
