/** Roles as design section 5 has them; the first three also exist installation-wide. */
export const roles = [
  'administrator',
  'auditor',
  'convenor',
  'drafter',
  'representative',
  'adviser',
  'observer',
] as const
export type Role = (typeof roles)[number]

/** Roles that a mandate may give over the whole installation. `convenor` there is the focal point. */
export const installationRoles = ['administrator', 'auditor', 'convenor'] as const
export type InstallationRole = (typeof installationRoles)[number]

/** Roles that a mandate may give in one situation. */
export const situationRoles = [
  'convenor',
  'drafter',
  'representative',
  'adviser',
  'observer',
] as const
export type SituationRole = (typeof situationRoles)[number]

/** Who may do or read one thing. `member` is anyone signed in, `system` the worker and the set-up. */
export type Permission = {
  readonly scope: 'installation' | 'situation'
  readonly roles: readonly (Role | 'member' | 'system')[]
}
export type WhoMay = Readonly<Record<string, Permission>>

/** What an actor holds: installation-wide, and in the situation at hand. */
export type Held = {
  readonly kind: 'member' | 'system'
  readonly installation: readonly Role[]
  readonly situation: readonly Role[]
}

/**
 * Whether what an actor holds satisfies a permission. An auditor of the installation is an auditor in every
 * situation; a focal point is a convenor only in the situations where a mandate says so.
 */
export const permits = (permission: Permission, held: Held): boolean => {
  if (held.kind === 'system') return permission.roles.includes('system')
  if (permission.roles.includes('member')) {
    return permission.scope === 'installation' || held.situation.length > 0 || isAuditor(held)
  }
  const roles = permission.scope === 'installation' ? held.installation : rolesInSituation(held)

  return roles.some((role) => permission.roles.includes(role))
}

/** The roles that count in a situation. */
export const rolesInSituation = (held: Held): readonly Role[] =>
  isAuditor(held) ? [...held.situation, 'auditor'] : held.situation

const isAuditor = (held: Held): boolean => held.installation.includes('auditor')
