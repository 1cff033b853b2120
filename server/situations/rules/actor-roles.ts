/** What an actor may be; offices and groups, not persons accused by name. */
export const actorKinds = [
  'state_organ',
  'office',
  'armed_group',
  'political_group',
  'population_group',
  'organisation',
] as const
export type ActorKind = (typeof actorKinds)[number]

/** What an actor did or suffered, for a time and a reason: today's victims may be tomorrow's perpetrators. */
export const actorRoles = [
  'alleged_perpetrator',
  'targeted_group',
  'enabler',
  'protector',
  'mediator',
  'bystander',
] as const
export type ActorRole = (typeof actorRoles)[number]

/** A role held for a time: days as `YYYY-MM-DD`, both included; no last day while it lasts. */
export type DatedRole = {
  readonly role: ActorRole
  readonly from: string
  readonly until: string | null
}

/** Whether two spans of days, both ends included, share a day. */
const overlap = (one: DatedRole, other: DatedRole): boolean =>
  (one.until === null || other.from <= one.until) &&
  (other.until === null || one.from <= other.until)

/**
 * Whether a role may be added to those that an actor has: it must not end before it begins, nor repeat the
 * same role for the same days. Different roles may overlap: one can be targeted and perpetrate at once.
 */
export const mayAssignRole = (
  held: readonly DatedRole[],
  role: DatedRole,
): 'ok' | 'ends_before_it_begins' | 'held_already' => {
  if (role.until !== null && role.until < role.from) return 'ends_before_it_begins'
  const repeated = held.some((other) => other.role === role.role && overlap(other, role))
  return repeated ? 'held_already' : 'ok'
}

/** The roles that hold on a day. */
export const rolesOn = <Role extends DatedRole>(held: readonly Role[], day: string): Role[] =>
  held.filter((role) => role.from <= day && (role.until === null || day <= role.until))
